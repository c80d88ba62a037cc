// A room's page: brings together the log, the typing line, the composer and the connection.

import { Composer } from "./composer.js";
import { Connection } from "./connection.js";
import { Log } from "./log.js";
import { Typing } from "./typing.js";

const OFFLINE_AFTER = 1200; // milliseconds: shorter interruptions are not worth a word
const ONLINE_FOR = 2500;

const config = JSON.parse(document.getElementById("room-config").textContent);
const { texts } = config;
const get = (id) => document.getElementById(id);

const log = new Log({
  scroller: get("scroller"),
  log: get("log"),
  template: get("message-template"),
  latest: get("latest"),
  latestCount: get("latest-count"),
  quiet: get("quiet"),
  texts,
  language: config.language,
  me: config.me,
  olderPath: config.older,
});
const typing = new Typing({ line: get("typing"), names: get("typing-who"), texts, me: config.me });
const writable = get("composer") !== null;
let connection = null;

const composer = writable
  ? new Composer({
      page: {
        composer: get("composer"),
        say: get("say"),
        join: get("join"),
        name: get("name"),
        rename: get("rename"),
        meName: get("me-name"),
        chip: get("chip"),
        chipClose: get("chip-close"),
        left: get("left"),
        joinError: get("join-error"),
        sayError: get("say-error"),
      },
      log,
      texts,
      send: (frame) => connection?.send(frame) ?? false,
      onPerson: (person) => (log.me = typing.me = person?.key ?? ""),
    })
  : null;

const banner = get("connection");
let bannerTimer = 0;

function say(text, kind) {
  clearTimeout(bannerTimer);
  banner.textContent = text;
  banner.className = `connection ${kind}`;
  banner.hidden = !text;
}

const frames = {
  welcome: ({ you }) => {
    composer?.setPerson(you);
    composer?.resend();
  },
  joined: ({ you }) => composer?.joined(you),
  message: ({ message }) => {
    typing.stop(message.sender_key);
    if (!composer?.claims(message)) log.add(message);
    if (message.reactions.length) log.react(message.id, message.reactions);
  },
  edit: ({ message }) => log.edit(message),
  reaction: ({ message, reactions }) => log.react(message, reactions),
  typing: (frame) => typing.frame(frame),
  said: ({ client_id: clientId, message }) => composer?.said(clientId, message),
  notice: ({ text, names }) => log.addSystem(text, names),
  error: (frame) => (composer ? composer.refused(frame) : say(frame.detail, "bad")),
  // Too much was missed to be worth reading line by line.
  behind: () => location.reload(),
};

connection = new Connection(config.socket, () => log.lastId, {
  frame: (frame) => frames[frame.type]?.(frame),
  open: () => {
    clearTimeout(bannerTimer);
    if (banner.hidden) return;
    say(texts.online, "good");
    bannerTimer = setTimeout(() => say("", ""), ONLINE_FOR);
  },
  lost: () => {
    composer?.lost();
    typing.clear();
    clearTimeout(bannerTimer);
    bannerTimer = setTimeout(() => say(texts.offline, "bad"), banner.hidden ? OFFLINE_AFTER : 0);
  },
  ended: (why) => {
    say(texts[why], "bad");
    typing.clear();
    composer?.close();
  },
});

for (const opener of document.querySelectorAll("[data-open]")) {
  opener.addEventListener("click", () => get(opener.dataset.open).showModal());
}
for (const sheet of document.querySelectorAll("dialog")) {
  sheet.addEventListener("click", (event) => event.target === sheet && sheet.close());
}
