/**
 * An element that a form of the engine gives one object as property `host`, before or after its module is loaded. Its class has
 * `open(host)`, which is called once, when both are there.
 */
export class Hosted extends HTMLElement {
    #host = null;
    #opened = false;

    get host() {
        return this.#host;
    }

    set host(host) {
        this.#host = host;
        this.#open();
    }

    connectedCallback() {
        // A host set before this class was known is a plain property that hides the setter.
        if (Object.hasOwn(this, 'host')) {
            const early = this.host;
            delete this.host;
            this.host = early;
        } else {
            this.#open();
        }
    }

    #open() {
        if (this.#host && this.isConnected && !this.#opened) {
            this.#opened = true;
            this.open(this.#host);
        }
    }
}
