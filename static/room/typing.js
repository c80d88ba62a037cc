// Who is typing: a line of names that empties by itself.

import { badge } from "./log.js";

const GRACE = 1500; // milliseconds beyond what the frame promised, for a slow network

export class Typing {
  #who = new Map();

  constructor({ line, names, texts, me }) {
    Object.assign(this, { line, names, texts, me });
  }

  frame({ sender, sender_key, is_bot, on, seconds }) {
    if (sender_key === this.me) return;
    if (!on) return this.stop(sender_key);
    clearTimeout(this.#who.get(sender_key)?.timer);
    const timer = setTimeout(() => this.stop(sender_key), seconds * 1000 + GRACE);
    this.#who.set(sender_key, { sender, is_bot, timer });
    this.#show();
  }

  stop(key) {
    clearTimeout(this.#who.get(key)?.timer);
    if (this.#who.delete(key)) this.#show();
  }

  clear() {
    for (const key of [...this.#who.keys()]) this.stop(key);
  }

  #show() {
    const all = [...this.#who.values()];
    this.line.classList.toggle("on", all.length > 0);
    if (!all.length) return;
    const sentence = this.texts[all.length === 1 ? "typing_one" : all.length === 2 ? "typing_two" : "typing_many"];
    const count = all.length - 2;
    // The names are elements with a badge, so the sentence is cut where they belong.
    const parts = sentence.split(/%\((\w+)\)s/g).map((part, index) => {
      if (index % 2 === 0) return [part];
      if (part === "count") return [String(count)];
      const who = all[part === "a" ? 0 : 1];
      return who.is_bot ? [who.sender, " ", badge(this.texts)] : [who.sender];
    });
    this.names.replaceChildren(...parts.flat());
  }
}
