// Joining and writing: what the visitor says goes out at once, stays visible
// while it travels, is sent again after a lost connection and never twice
// (the server knows it by its client id).

const TYPING_EVERY = 3000; // milliseconds between two "I am typing" frames
const SHOW_LEFT = 120; // characters left from which on they are counted

export class Composer {
  #replyTo = null;
  #pending = new Map();
  #typedAt = 0;
  #person;
  #joining = null; // the name asked for while there was no connection yet

  constructor({ page, log, texts, send, isOpen, onPerson }) {
    Object.assign(this, { page, log, texts, send, isOpen, onPerson });
    const { composer, say, join, name, rename, chipClose } = page;
    join.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#error("");
      // A visitor may be quicker than the connection: who cannot be told now is told when it stands.
      this.#joining = send({ type: "join", name: name.value }) ? null : name.value;
      if (this.#joining !== null) this.#error(texts.waiting);
    });
    composer.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    say.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.#submit();
      } else if (event.key === "Escape") this.reply(null);
      else if (event.key === "ArrowUp" && say.value === "") {
        event.preventDefault();
        log.focusLast();
      }
    });
    say.addEventListener("input", () => this.#typed());
    rename.addEventListener("click", () => {
      name.value = this.#person?.name ?? "";
      this.#show(false);
      name.focus();
      name.select();
    });
    chipClose.addEventListener("click", () => this.reply(null));
    log.log.addEventListener("click", (event) => {
      const button = event.target.closest(".answer");
      if (button) this.reply(button.closest(".msg"));
    });
    log.log.addEventListener("keydown", (event) => {
      if (!event.target.matches(".msg")) return;
      if (event.key === "Escape") say.focus();
      if ((event.key === "Enter" || event.key === "r") && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.reply(event.target);
      }
    });
  }

  /** The visitor is known to the room as `person`, or not yet. */
  setPerson(person) {
    this.#person = person;
    this.#show(Boolean(person));
    this.page.meName.textContent = person?.name ?? "";
    this.onPerson(person);
  }

  joined(person) {
    this.setPerson(person);
    this.#error("");
    this.page.say.focus();
  }

  reply(element) {
    const { chip, say } = this.page;
    const id = Number(element?.dataset.id);
    if (this.page.composer.hidden) {
      if (element) this.page.name.focus();
      return;
    }
    this.#replyTo = id ? element : null;
    chip.hidden = !id;
    if (!id) return;
    chip.querySelector("b").textContent = element.dataset.sender;
    chip.querySelector(".ai").hidden = element.querySelector(".who .ai").hidden;
    chip.querySelector("span").textContent = element.querySelector(".text").textContent;
    say.focus();
  }

  /** The connection is back: what had not arrived is sent again. */
  resend() {
    if (this.#joining !== null && this.send({ type: "join", name: this.#joining })) {
      this.#joining = null;
      this.#error("");
    }
    for (const { frame, element, failed } of this.#pending.values()) if (!failed) this.#send(frame, element);
  }

  lost() {
    for (const { element, failed } of this.#pending.values()) if (!failed) this.#state(element, this.texts.waiting);
  }

  /** The room has the message: the pending one takes its place. */
  said(clientId, message) {
    const pending = this.#pending.get(clientId);
    this.#pending.delete(clientId);
    if (pending) this.log.settle(pending.element, message);
    else this.log.add(message);
  }

  /** A message of this visitor came through the room before the answer to its sending did. */
  claims(message) {
    if (message.sender_key !== this.#person?.key) return false;
    for (const [clientId, { frame, failed }] of this.#pending) {
      if (!failed && frame.text === message.text) {
        this.said(clientId, message);
        return true;
      }
    }
    return false;
  }

  refused({ code, detail, client_id: clientId }) {
    const pending = this.#pending.get(clientId);
    if (pending) {
      pending.failed = true;
      pending.element.classList.add("failed");
      this.#state(pending.element, `${this.texts.failed} ${detail}`, () => {
        pending.failed = false;
        pending.element.classList.remove("failed");
        this.#send(pending.frame, pending.element);
      });
    } else this.#error(detail);
    if (code === "not_joined" || code === "unknown_person") this.setPerson(null);
  }

  close() {
    for (const field of [...this.page.composer.elements, ...this.page.join.elements]) field.disabled = true;
  }

  #submit() {
    const { say } = this.page;
    const text = say.value.trim();
    if (!text) return;
    this.#error("");
    const frame = { type: "say", text, client_id: newId() };
    if (this.#replyTo) frame.reply_to = Number(this.#replyTo.dataset.id);
    if (text.startsWith("/")) {
      if (!this.send(frame)) return this.#error(this.texts.offline);
    } else {
      const element = this.log.addPending(this.#asMessage(text));
      this.#pending.set(frame.client_id, { frame, element, failed: false });
      this.#send(frame, element);
    }
    say.value = "";
    this.reply(null);
    this.#typed();
    say.focus();
  }

  #send(frame, element) {
    this.#state(element, this.send(frame) ? this.texts.sending : this.texts.waiting);
  }

  #asMessage(text) {
    const target = this.#replyTo;
    return {
      id: 0,
      sender: this.#person.name,
      sender_key: this.#person.key,
      initials: "",
      hue: 0,
      is_bot: false,
      synthetic: false,
      text,
      reply_preview: target && {
        id: Number(target.dataset.id),
        sender: target.dataset.sender,
        is_bot: !target.querySelector(".who .ai").hidden,
        text: target.querySelector(".text").textContent.slice(0, 120),
      },
      created_at: new Date().toISOString(),
    };
  }

  #state(element, text, again = null) {
    const stay = this.log.atEnd;
    const state = element.querySelector(".state");
    state.hidden = false;
    state.replaceChildren(text);
    if (again) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "link";
      button.textContent = this.texts.retry;
      button.addEventListener("click", again);
      state.append(" ", button);
    }
    if (stay) this.log.toEnd();
  }

  #typed() {
    const { say, left } = this.page;
    say.style.height = "auto";
    say.style.height = `${say.scrollHeight}px`;
    const rest = say.maxLength - say.value.length;
    left.textContent = rest <= SHOW_LEFT ? this.texts.left.replace("%(count)s", rest) : "";
    const now = Date.now();
    if (say.value.trim() && !say.value.startsWith("/") && now - this.#typedAt > TYPING_EVERY) {
      this.#typedAt = now;
      this.send({ type: "typing" });
    }
  }

  #show(joined) {
    this.page.join.hidden = joined;
    this.page.composer.hidden = !joined;
  }

  #error(text) {
    for (const line of [this.page.joinError, this.page.sayError]) {
      line.textContent = text;
      line.hidden = !text;
    }
  }
}

// crypto.randomUUID exists on secure pages only, and a room may be served over plain HTTP at home.
function newId() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
