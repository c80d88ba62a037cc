// The live overview: draws the frame the page came with, then every frame of
// /ws/dashboard/. A frame holds the whole truth of its moment, so one that was
// lost is not missed. Words and addresses come with the page (#desk-said).

const REOPEN_AFTER = [1000, 2000, 5000, 10_000, 15_000]; // milliseconds, by failures in a row
const SILENT_AFTER = 4; // intervals without a frame: the line is dead, whatever the socket says
const LOOP_LATE = 30; // seconds; the loop passes every five
const MINUTES_DRAWN = 60; // points of the small curve
const LINE_STAYS = 8000; // milliseconds
const FORBIDDEN = 4403;

const { words, addresses, tempos, may } = read("desk-said");
const language = document.documentElement.lang || "tr";
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const tenths = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
const factor = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
const money = new Intl.NumberFormat(language, { style: "currency", currency: "USD", minimumFractionDigits: 2, maximumFractionDigits: 4 });
const ours = { timeZone: "Europe/Istanbul", hourCycle: "h23" };
const clock = new Intl.DateTimeFormat(language, { ...ours, hour: "2-digit", minute: "2-digit", second: "2-digit" });
const day = new Intl.DateTimeFormat(language, { ...ours, day: "numeric", month: "short" });
const hour = new Intl.DateTimeFormat(language, { ...ours, weekday: "short", hour: "2-digit", minute: "2-digit" });

const by = (id) => document.getElementById(id);
const rows = new Map(); // room id -> its row
let curve = [];
let newest = 0; // id of the newest message in the feed
let waiting = []; // messages that came while the feed was being read
let held = null;

function read(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function link(name, id) {
  return addresses[name].replace("{id}", encodeURIComponent(id));
}

/** An element with attributes and children; texts stay texts. */
function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

function say(node, text) {
  if (node && node.textContent !== text) node.textContent = text;
}

// --- a frame ------------------------------------------------------------------

function draw(frame) {
  drawControls(frame);
  drawFigures(frame);
  drawRooms(frame);
  drawFeed(frame.messages);
  drawStates(frame);
  if (frame.queue.held !== held) {
    if (held !== null) document.body.dispatchEvent(new Event("desk:held"));
    held = frame.queue.held;
  }
}

function drawControls(frame) {
  const badge = by("desk-running");
  say(badge, frame.running ? words.talking : words.silent);
  badge.className = `desk-badge ${frame.running ? "desk-ok" : "desk-warn"}`;
  const button = by("desk-switch");
  if (button) {
    say(button, frame.running ? words.stop : words.start);
    by("desk-switch-value").value = frame.running ? "off" : "on";
    choose(by("desk-scale"), frame.scale);
  } else {
    say(by("desk-scale-shown"), factor.format(frame.scale));
  }
  const market = frame.market;
  const phase = market.holiday && !market.trading_day ? market.holiday : words.phases[market.phase];
  say(by("desk-market"), `BIST: ${phase} · ${fill(words.until, { time: hour.format(new Date(market.changes_at)) })}`);
  const late = frame.loop_seconds_ago;
  const trouble = !frame.running ? "" : late === null ? words.loop_unknown : late > LOOP_LATE ? fill(words.loop_late, { seconds: whole.format(late) }) : "";
  const line = by("desk-trouble");
  say(line, trouble);
  line.hidden = !trouble;
}

/** Shows a value in a select, also one it does not offer; leaves alone what somebody is choosing in. */
function choose(select, value) {
  if (document.activeElement === select) return;
  const text = String(value);
  if (![...select.options].some((option) => option.value === text)) {
    select.append(el("option", { value: text }, `×${factor.format(value)}`));
  }
  if (select.value !== text) select.value = text;
}

function drawFigures(frame) {
  say(by("f-messages"), whole.format(frame.messages_last_minute));
  curve = [...curve, frame.messages_last_minute].slice(-MINUTES_DRAWN);
  const top = Math.max(4, ...curve);
  const points = curve.map((value, at) => `${(at * 120) / (MINUTES_DRAWN - 1)},${23 - (22 * value) / top}`);
  by("f-spark").firstElementChild.setAttribute("points", points.join(" "));
  say(by("f-talking"), whole.format(frame.bots.talking));
  say(by("f-talking-note"), fill(words.of_bots, { enabled: whole.format(frame.bots.enabled) }));
  say(by("f-queue"), whole.format(frame.queue_depth));
  const late = frame.oldest_due_seconds;
  say(by("f-queue-note"), late >= 1 ? fill(words.late_by, { seconds: whole.format(late) }) : words.nothing_late);
  say(by("f-errors"), whole.format(frame.errors_last_hour));
  by("f-errors").classList.toggle("desk-bad", frame.errors_last_hour > 0);
  say(by("f-errors-note"), counted(frame.turns_last_hour, ["failed", "unknown"]));
  const guards = Object.entries(frame.guard_blocks_last_hour);
  say(by("f-guards"), whole.format(guards.reduce((sum, [, count]) => sum + count, 0)));
  say(by("f-guards-note"), guards.map(([guard, count]) => `${guard} ${count}`).join(" · ") || words.none);
  say(by("f-cost"), money.format(frame.cost.today_usd));
  const budget = frame.cost.daily_budget_usd;
  say(by("f-cost-note"), budget > 0 ? fill(words.of_budget, { budget: tenths.format(budget) }) : words.no_budget);
}

function counted(counts, states) {
  return states.filter((state) => counts[state]).map((state) => `${words.states[state]} ${counts[state]}`).join(" · ") || words.none;
}

function drawStates(frame) {
  const counts = { ...frame.turns_last_hour, held: frame.queue.held };
  const shown = Object.keys(words.states).filter((state) => counts[state]);
  const items = shown.map((state) =>
    el("li", {}, el("a", { href: `${addresses.turns}?state__exact=${state}` }, `${words.states[state]} `, el("strong", {}, whole.format(counts[state])))),
  );
  if (by("desk-states").textContent !== items.map((item) => item.textContent).join("") || !items.length) {
    by("desk-states").replaceChildren(...(items.length ? items : [el("li", { class: "text-subtle" }, words.none)]));
  }
}

// --- rooms ----------------------------------------------------------------------

function drawRooms(frame) {
  const body = by("desk-rooms");
  const seen = new Set();
  frame.rooms.forEach((room, place) => {
    seen.add(room.id);
    if (!rows.has(room.id)) rows.set(room.id, roomRow(room));
    const row = rows.get(room.id);
    updateRow(row, room);
    // Rows do not move while one of them is in use.
    if (body.children[place] !== row.tr && !body.contains(document.activeElement)) body.insertBefore(row.tr, body.children[place] ?? null);
    else if (!row.tr.isConnected) body.append(row.tr);
  });
  for (const [id, row] of rows) {
    if (!seen.has(id)) {
      row.tr.remove();
      rows.delete(id);
    }
  }
  const empty = body.querySelector(".desk-empty");
  if (!frame.rooms.length && !empty) body.append(el("tr", { class: "desk-empty" }, el("td", { colspan: 8 }, words.no_rooms)));
  else if (frame.rooms.length) empty?.remove();
  const more = by("desk-more-rooms");
  more.hidden = !frame.more_rooms;
  say(more, fill(words.more_rooms, { count: frame.more_rooms }));
}

function roomRow(room) {
  const row = { name: el("a", { href: link("chat", room.id), class: "desk-strong" }), mark: el("small", {}) };
  row.rate = el("td", { class: "desk-number" });
  row.pace = el("span", { class: "desk-badge" });
  row.topic = el("td", {});
  row.engagement = el("meter", { min: 0, max: 100, "aria-label": room.title });
  row.climate = el("td", { class: "desk-climate" });
  const tempo = el("td", {});
  if (may.pace) {
    row.tempo = el("select", {
      class: "desk-select", name: "tempo", "aria-label": fill(words.tempo, { chat: room.title }),
      "hx-post": link("tempo", room.id), "hx-trigger": "change", "hx-swap": "none",
    }, ...tempos.map((value) => el("option", { value }, `×${factor.format(value)}`)));
    tempo.append(row.tempo);
  } else {
    row.tempoText = tempo;
  }
  const act = el("td", { class: "desk-do" });
  if (may.nudge) act.append(el("a", { href: link("intervene", room.id) }, words.intervene));
  if (room.platform === "room") act.append(el("a", { href: link("room", room.slug) }, words.open));
  row.tr = el("tr", {}, el("th", { scope: "row" }, row.name, row.mark), row.rate, el("td", {}, row.pace), row.topic, el("td", {}, row.engagement), row.climate, tempo, act);
  window.htmx?.process(row.tr);
  return row;
}

function updateRow(row, room) {
  say(row.name, room.title);
  say(row.mark, room.enabled ? (room.platform === "room" ? "" : words.platforms[room.platform]) : words.disabled);
  row.tr.classList.toggle("desk-off", !room.enabled);
  say(row.rate, tenths.format(room.messages_per_minute));
  say(row.pace, words.paces[room.pace] ?? "–");
  row.pace.className = `desk-badge desk-pace-${room.pace}`;
  say(row.topic, room.topic || "–");
  row.engagement.value = room.engagement;
  row.engagement.title = whole.format(room.engagement);
  if (row.tempo) choose(row.tempo, room.tempo);
  else say(row.tempoText, `×${factor.format(room.tempo)}`);
  if (!room.climate) return say(row.climate, "–");
  for (const name of Object.keys(words.feelings)) {
    let bar = row.climate.querySelector(`[data-feeling=${name}]`);
    if (!bar) {
      bar = el("span", { "data-feeling": name, class: "desk-feeling" }, el("span", {}), el("b", {}));
      row.climate.append(bar);
    }
    const value = room.climate[name];
    say(bar.firstChild, words.feelings[name]);
    say(bar.lastChild, whole.format(value));
    bar.style.setProperty("--share", `${value}%`);
  }
}

// --- the feed ---------------------------------------------------------------------

function drawFeed(messages) {
  const feed = by("desk-feed");
  const fresh = messages.filter((message) => message.id > newest);
  if (!messages.length && !feed.children.length) feed.append(el("li", { class: "desk-empty text-subtle" }, words.no_messages));
  if (!fresh.length) return;
  newest = fresh[0].id;
  waiting = [...fresh, ...waiting];
  // Somebody reads or is about to press a button: what is new waits until asked for.
  if (feed.scrollTop > 8 || feed.contains(document.activeElement) || feed.matches(":hover")) {
    const button = by("desk-feed-new");
    button.hidden = false;
    say(button, fill(words.new_messages, { count: waiting.length }));
    return;
  }
  showWaiting();
}

function showWaiting() {
  const feed = by("desk-feed");
  feed.querySelector(".desk-empty")?.remove();
  const items = waiting.map(feedItem);
  waiting = [];
  feed.prepend(...items);
  while (feed.children.length > 60) feed.lastElementChild.remove();
  by("desk-feed-new").hidden = true;
  items.forEach((item) => window.htmx?.process(item));
}

function feedItem(message) {
  const bot = /^bot:(\d+)$/.exec(message.sender_key)?.[1];
  const room = rows.get(message.chat)?.name.textContent ?? "";
  const who = bot ? el("a", { href: link("bot", bot), class: "desk-strong" }, message.sender) : el("strong", {}, message.sender);
  const at = new Date(message.created_at);
  const isToday = day.format(at) === day.format(new Date());
  const time = el("time", { datetime: message.created_at }, isToday ? clock.format(at) : `${day.format(at)} ${clock.format(at)}`);
  const head = el("p", {}, time, " ", who, message.is_bot ? el("span", { class: "desk-ai" }, words.ai) : null, el("small", {}, room));
  const buttons = el("p", { class: "desk-buttons" }, el("a", { class: "desk-button", href: link("message", message.id) }, words.why));
  if (bot && may.nudge) buttons.append(el("button", { type: "button", class: "desk-button", "hx-post": link("mute", message.id), "hx-swap": "none" }, words.mute));
  const answered = message.reply_preview ? el("p", { class: "desk-quote" }, `${message.reply_preview.sender}: ${message.reply_preview.text}`) : null;
  return el("li", { "data-id": message.id }, head, answered, el("p", { class: "desk-text" }, message.text), buttons);
}

// --- the line -----------------------------------------------------------------------

let failures = 0;
let quiet = 0;
let interval = 5;

function connect() {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const socket = new WebSocket(`${scheme}//${location.host}/ws/dashboard/`);
  const watch = () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => socket.close(), SILENT_AFTER * interval * 1000);
  };
  socket.addEventListener("message", (event) => {
    const frame = JSON.parse(event.data);
    interval = frame.interval ?? interval;
    watch();
    if (frame.type === "dashboard") {
      failures = 0;
      connection(words.live, "desk-ok");
      draw(frame);
    } else if (frame.type === "unavailable") {
      connection(words.unavailable, "desk-warn");
    }
  });
  socket.addEventListener("close", (event) => {
    clearTimeout(quiet);
    if (event.code === FORBIDDEN) return connection(words.refused, "desk-danger");
    connection(words.lost, "desk-warn");
    setTimeout(connect, REOPEN_AFTER[Math.min(failures, REOPEN_AFTER.length - 1)]);
    failures += 1;
  });
}

function connection(text, look) {
  const badge = by("desk-live");
  say(badge, text);
  badge.className = `desk-badge ${look}`;
}

// --- what buttons answer --------------------------------------------------------------

let clearing = 0;

function tell(text, level) {
  const line = by("desk-line");
  line.textContent = text;
  line.className = `desk-line desk-said-${level}`;
  clearTimeout(clearing);
  clearing = setTimeout(() => (line.textContent = ""), LINE_STAYS);
}

document.body.addEventListener("desk:said", (event) => {
  tell(event.detail.text, event.detail.level);
  document.body.dispatchEvent(new Event("desk:held"));
});
document.body.addEventListener("htmx:responseError", (event) => tell(event.detail.xhr.status === 403 ? words.not_allowed : words.failed, "error"));
document.body.addEventListener("htmx:sendError", () => tell(words.failed, "error"));
by("desk-feed-new").addEventListener("click", () => {
  by("desk-feed").scrollTop = 0;
  showWaiting();
});

connection(words.connecting, "");
draw(read("desk-frame"));
connect();
