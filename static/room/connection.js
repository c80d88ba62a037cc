// The socket of a room: opens it, reopens it with growing patience, and hands
// every frame to the page. What was missed comes back through `?after=`.

const FIRST_WAIT = 500; // milliseconds
const LONGEST_WAIT = 15_000;
const CLOSED_TO_VIEWER = 4403;
const FLOODED = 4429;
const CHECK_EVERY = 60_000;

export class Connection {
  #socket = null;
  #failures = 0;
  #timer = 0;
  #ended = false;
  #checked = 0;

  /**
   * @param {string} path of the socket
   * @param {() => number} lastId the newest message the page shows
   * @param {{frame: Function, open: Function, lost: Function, ended: Function}} handlers
   */
  constructor(path, lastId, handlers) {
    this.path = path;
    this.lastId = lastId;
    this.handlers = handlers;
    addEventListener("online", () => this.#now());
    addEventListener("offline", () => this.#socket?.close());
    // A page that slept in a pocket asks at once when it is looked at again.
    document.addEventListener("visibilitychange", () => document.hidden || this.#now());
    setInterval(() => this.#check(), CHECK_EVERY);
    this.#open();
  }

  get isOpen() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** Sends a frame if the room can be reached; says whether it did. */
  send(frame) {
    if (!this.isOpen) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #open() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}${this.path}?after=${this.lastId()}`);
    this.#socket = socket;
    this.#checked = this.lastId();
    socket.addEventListener("open", () => {
      this.#failures = 0;
      this.handlers.open();
    });
    socket.addEventListener("message", (event) => this.handlers.frame(JSON.parse(event.data)));
    socket.addEventListener("close", (event) => socket === this.#socket && this.#lost(event.code));
  }

  async #lost(code) {
    if (this.#ended) return;
    if (code === CLOSED_TO_VIEWER || code === FLOODED) return this.#end(code === FLOODED ? "flooded" : "closed");
    this.#failures += 1;
    this.handlers.lost();
    // A refused socket does not say why: after a few tries the page itself is asked.
    if (this.#failures % 4 === 0 && (await pageIsGone())) return this.#end("closed");
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (this.#failures - 1));
    this.#timer = setTimeout(() => this.#open(), wait * (0.7 + 0.6 * Math.random()));
  }

  #now() {
    if (this.#timer && !this.#ended) this.#open();
  }

  /**
   * A frame can get lost behind the server while the socket stays open, and later ones hide the gap.
   * So what came since the check before is asked for once more; the page drops what it has.
   */
  #check() {
    const newest = this.lastId();
    if (this.send({ type: "catch_up", after: this.#checked })) this.#checked = newest;
  }

  #end(why) {
    this.#ended = true;
    this.handlers.ended(why);
  }
}

async function pageIsGone() {
  try {
    return (await fetch(location.pathname, { method: "HEAD" })).status === 404;
  } catch {
    return false;
  }
}
