// The messages on the page: building them from the page's template, keeping them
// in order, in groups and under their days, and keeping the reader's place.
// Every text goes in as text, never as HTML.

const GROUP_MINUTES = 5;
const KEPT = 500; // messages on the page while the reader is at its end
const NEAR_END = 80; // pixels

export class Log {
  #byId = new Map();
  #unread = 0;
  #keepFromEnd = null;
  #older;

  constructor({ scroller, log, template, latest, latestCount, quiet, texts, language, me, olderPath }) {
    Object.assign(this, { scroller, log, template, latest, latestCount, quiet, texts, me, olderPath });
    const locale = language === "en" ? "en-GB" : language;
    const zone = { timeZone: "Europe/Istanbul" };
    this.clock = new Intl.DateTimeFormat(locale, { ...zone, hour: "2-digit", minute: "2-digit" });
    this.day = new Intl.DateTimeFormat("en-CA", zone);
    this.dayName = new Intl.DateTimeFormat(locale, { ...zone, day: "numeric", month: "long", weekday: "long" });
    this.title = document.title;

    this.#older = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && window.htmx?.trigger(entries[0].target, "older"),
      { root: scroller, rootMargin: "400px 0px 0px" },
    );
    this.#adopt();
    this.toEnd();
    this.#watchOlder();

    scroller.addEventListener("scroll", () => this.atEnd && this.#read(), { passive: true });
    // A keyboard on a phone, or a growing composer, must not push the last message out of sight.
    let wasAtEnd = true;
    new ResizeObserver(() => wasAtEnd && this.toEnd()).observe(scroller);
    scroller.addEventListener("scroll", () => (wasAtEnd = this.atEnd), { passive: true });
    document.addEventListener("visibilitychange", () => document.hidden || (this.atEnd && this.#read()));
    latest.addEventListener("click", () => {
      this.toEnd(true);
      this.#read();
    });
    log.addEventListener("click", (event) => {
      const quote = event.target.closest("a.quote");
      if (!quote) return;
      event.preventDefault();
      this.show(Number(quote.hash.slice(2)));
    });
    log.addEventListener("keydown", (event) => this.#walk(event));
    this.#keepPlace();
  }

  get atEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  get lastId() {
    return this.#byId.size ? Math.max(...this.#byId.keys()) : 0;
  }

  toEnd(smooth = false) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: smooth && !calm ? "smooth" : "instant" });
  }

  /** Puts a message in its place; one that is already there keeps it, and gets its latest words. */
  add(message) {
    if (this.#byId.has(message.id)) return this.edit(message);
    if (this.#isOlder(message.id)) return;
    const stay = this.atEnd || message.sender_key === this.me;
    const element = this.build(message);
    this.#place(element, message.id);
    this.#arrange(element);
    if (element.nextElementSibling?.matches(".msg")) this.#arrange(element.nextElementSibling);
    this.quiet.hidden = true;
    if (stay) {
      this.toEnd();
      this.#trim();
    }
    if ((!stay || document.hidden) && message.sender_key !== this.me) this.#count();
    this.#reachable();
  }

  /** Before the first message shown, while there is more above: it comes with the older ones. */
  #isOlder(id) {
    return this.log.querySelector(".older") !== null && id < Math.min(...this.#byId.keys());
  }

  /** A message of this page's visitor that has not reached the room yet. */
  addPending(message) {
    const element = this.build(message);
    element.classList.add("pending");
    this.log.append(element);
    this.#arrange(element);
    this.quiet.hidden = true;
    this.toEnd();
    return element;
  }

  /** The pending message has become a real one. */
  settle(element, message) {
    if (this.#byId.has(message.id)) return element.remove();
    element.classList.remove("pending", "failed");
    this.#fill(element, message);
    element.querySelector(".state").hidden = true;
    this.#place(element, message.id);
    this.#arrange(element);
    this.#reachable();
  }

  /** A line of the page itself, for this visitor only. */
  addSystem(text, names = []) {
    const box = document.createElement("div");
    box.className = "system";
    const line = document.createElement("p");
    line.textContent = text;
    box.append(line);
    if (names.length) {
      const list = document.createElement("ul");
      for (const name of names) {
        const item = document.createElement("li");
        item.append(name, " ", badge(this.texts));
        list.append(item);
      }
      box.append(list);
    }
    this.log.append(box);
    this.toEnd();
  }

  /** A message that its writer has changed. */
  edit(message) {
    const element = this.#byId.get(message.id);
    if (!element || !message.edited_at) return;
    const stay = this.atEnd;
    element.querySelector(".text").textContent = message.text;
    element.querySelector(".edited").hidden = false;
    if (stay) this.toEnd();
  }

  react(id, reactions) {
    const element = this.#byId.get(id);
    if (!element) return;
    const stay = this.atEnd;
    this.#fillReactions(element, reactions);
    if (stay) this.toEnd();
  }

  show(id) {
    const element = this.#byId.get(id);
    if (!element) return;
    element.scrollIntoView({ block: "center" });
    element.classList.remove("flash");
    requestAnimationFrame(() => element.classList.add("flash"));
    this.focus(element);
  }

  focus(element) {
    this.log.querySelectorAll('.msg[tabindex="0"]').forEach((other) => (other.tabIndex = -1));
    element.tabIndex = 0;
    element.focus({ preventScroll: true });
  }

  focusLast() {
    const all = this.log.querySelectorAll(".msg");
    if (all.length) this.focus(all[all.length - 1]);
  }

  build(message) {
    const element = this.template.content.querySelector(".msg").cloneNode(true);
    this.#fill(element, message);
    return element;
  }

  #fill(element, message) {
    const { id, sender, sender_key, hue, initials, is_bot, synthetic, text, reply_preview, created_at } = message;
    if (id) {
      element.id = `m${id}`;
      element.dataset.id = id;
    }
    element.dataset.key = sender_key;
    element.dataset.sender = sender;
    element.classList.toggle("mine", Boolean(this.me) && sender_key === this.me);
    const avatar = element.querySelector(".avatar");
    avatar.className = `avatar hue-${hue}`;
    avatar.textContent = initials;
    const name = element.querySelector(".name");
    name.className = `name ink-${hue}`;
    name.textContent = sender;
    element.querySelector(".who .ai").hidden = !is_bot;
    element.querySelector(".who .demo").hidden = is_bot || !synthetic;
    const quote = element.querySelector(".quote");
    quote.hidden = !reply_preview;
    if (reply_preview) {
      quote.href = `#m${reply_preview.id}`;
      quote.querySelector("b").textContent = reply_preview.sender;
      quote.querySelector(".ai").hidden = !reply_preview.is_bot;
      quote.querySelector("span").textContent = reply_preview.text;
    }
    element.querySelector(".text").textContent = text;
    element.querySelector(".edited").hidden = !message.edited_at;
    const time = element.querySelector("time");
    time.dateTime = created_at;
    time.textContent = this.clock.format(new Date(created_at));
    element.querySelector(".answer").setAttribute("aria-label", fill(this.texts.reply_to, { name: sender }));
    this.#fillReactions(element, message.reactions ?? []);
  }

  #fillReactions(element, reactions) {
    const list = element.querySelector(".reactions");
    list.hidden = !reactions.length;
    list.replaceChildren(
      ...reactions.map(({ emoji, count, by }) => {
        const item = document.createElement("li");
        item.title = by.map((who) => (who.is_bot ? `${who.name} (${this.texts.ai})` : who.name)).join(", ");
        const face = document.createElement("span");
        face.textContent = emoji;
        const number = document.createElement("b");
        number.textContent = count;
        item.append(face, number);
        return item;
      }),
    );
  }

  #place(element, id) {
    this.#byId.set(id, element);
    // Nearly always the end; a message that was committed late goes to where its id belongs.
    let before = null;
    for (let other = this.log.lastElementChild; other; other = other.previousElementSibling) {
      if (other === element) continue;
      if (other.matches(".msg") && other.dataset.id && Number(other.dataset.id) < id) break;
      if (other.matches(".older, .beginning")) break;
      if (other.matches(".pending") || Number(other.dataset.id) > id) before = other;
    }
    if (before) {
      if (element.nextElementSibling !== before) before.before(element);
    } else if (this.log.lastElementChild !== element) this.log.append(element);
  }

  #adopt() {
    for (const element of this.log.querySelectorAll(".msg[data-id]")) this.#byId.set(Number(element.dataset.id), element);
    for (const element of this.log.querySelectorAll(".msg")) this.#arrange(element);
    this.#reachable();
  }

  /** Sets what depends on the message before: whether a new group begins, or a new day. */
  #arrange(element) {
    let previous = element.previousElementSibling;
    if (previous?.matches(".day")) {
      previous.remove();
      previous = element.previousElementSibling;
    }
    const at = new Date(element.querySelector("time").dateTime);
    const before = previous?.matches(".msg") ? new Date(previous.querySelector("time").dateTime) : null;
    const newDay = !before || this.day.format(before) !== this.day.format(at);
    if (newDay && !previous?.matches(".system")) {
      const line = document.createElement("p");
      line.className = "day";
      const text = document.createElement("span");
      text.textContent = this.#dayText(at);
      line.append(text);
      element.before(line);
    }
    const follows =
      !newDay && previous.dataset.key === element.dataset.key && previous.dataset.sender === element.dataset.sender;
    element.classList.toggle("follows", follows && at - before < GROUP_MINUTES * 60_000);
  }

  #dayText(at) {
    const key = this.day.format(at);
    const now = Date.now();
    if (key === this.day.format(now)) return this.texts.today;
    if (key === this.day.format(now - 86_400_000)) return this.texts.yesterday;
    return this.dayName.format(at);
  }

  /** Tab reaches the newest message; arrow keys walk from there. */
  #reachable() {
    if (this.log.contains(document.activeElement)) return;
    this.log.querySelectorAll('.msg[tabindex="0"]').forEach((other) => (other.tabIndex = -1));
    const all = this.log.querySelectorAll(".msg");
    if (all.length) all[all.length - 1].tabIndex = 0;
  }

  #walk(event) {
    const here = event.target.closest(".msg");
    if (!here || event.target !== here) return;
    const all = [...this.log.querySelectorAll(".msg")];
    const index = all.indexOf(here);
    const next = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || !all[next]) return;
    event.preventDefault();
    this.focus(all[next]);
    all[next].scrollIntoView({ block: "nearest" });
  }

  #count() {
    this.#unread += 1;
    const key = this.#unread === 1 ? "unread_one" : "unread_many";
    this.latestCount.textContent = this.#unread > 99 ? "99+" : this.#unread;
    this.latest.setAttribute("aria-label", `${fill(this.texts[key], { count: this.#unread })}. ${this.texts.latest}`);
    this.latest.hidden = this.atEnd;
    if (document.hidden) document.title = `(${this.#unread}) ${this.title}`;
  }

  #read() {
    if (document.hidden) return;
    this.#unread = 0;
    this.latestCount.textContent = "";
    this.latest.hidden = true;
    document.title = this.title;
  }

  #watchOlder() {
    const older = this.log.querySelector(".older");
    if (older) this.#older.observe(older);
    this.scroller.addEventListener("scroll", () => {
      if (!this.atEnd && this.latest.hidden && this.#farFromEnd()) {
        this.latest.setAttribute("aria-label", this.texts.latest);
        this.latest.hidden = false;
      }
    }, { passive: true });
  }

  #farFromEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    return scrollHeight - scrollTop - clientHeight > clientHeight;
  }

  /** Older messages come in above without moving what is being read. */
  #keepPlace() {
    const ours = (event) => event.detail.target?.matches?.(".older");
    document.body.addEventListener("htmx:beforeSwap", (event) => {
      if (!ours(event)) return;
      this.log.setAttribute("aria-busy", "true");
      this.#keepFromEnd = this.scroller.scrollHeight - this.scroller.scrollTop;
    });
    document.body.addEventListener("htmx:afterSwap", () => {
      if (this.#keepFromEnd === null) return;
      this.#adopt();
      this.scroller.scrollTop = this.scroller.scrollHeight - this.#keepFromEnd;
      this.#keepFromEnd = null;
      this.log.setAttribute("aria-busy", "false");
      const older = this.log.querySelector(".older");
      if (older) this.#older.observe(older);
    });
    const failed = (event) => {
      if (!ours(event)) return;
      event.detail.target.classList.add("failed");
      event.detail.target.querySelector("button").textContent = `${this.texts.older_failed} ${this.texts.retry}`;
    };
    document.body.addEventListener("htmx:responseError", failed);
    document.body.addEventListener("htmx:sendError", failed);
  }

  /** A page left open all day must not grow all day: the oldest messages go, and can be loaded again. */
  #trim() {
    if (this.#byId.size <= KEPT + 100) return;
    const all = [...this.log.querySelectorAll(".msg[data-id]")].filter((element) => element.dataset.id);
    const oldest = all[all.length - KEPT];
    for (const element of all.slice(0, all.length - KEPT)) this.#byId.delete(Number(element.dataset.id));
    while (this.log.firstElementChild !== oldest) this.log.firstElementChild.remove();
    this.#arrange(oldest);
    const older = document.createElement("div");
    older.className = "older";
    older.setAttribute("hx-get", `${this.olderPath}?before=${oldest.dataset.id}`);
    older.setAttribute("hx-trigger", "older, click from:find button");
    older.setAttribute("hx-swap", "outerHTML");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = this.texts.older;
    older.append(button);
    this.log.prepend(older);
    window.htmx?.process(older);
    this.toEnd();
    this.#older.observe(older);
  }
}

/** `%(name)s` in a translated sentence. */
export function fill(sentence, values) {
  return sentence.replace(/%\((\w+)\)s/g, (_, name) => values[name]);
}

export function badge(texts) {
  const mark = document.createElement("abbr");
  mark.className = "badge";
  mark.title = texts.ai_title;
  mark.textContent = texts.ai;
  return mark;
}
