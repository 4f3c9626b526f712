import { SigningView } from './signing-view.js';

/**
 * `<paraph-signing>`: shows one signing task and lets its signer sign or decline.
 *
 * Give it one object as property `host`, before or after this module is loaded:
 * `taskId` the task, `engine` the name of the process engine, `api` the address of Paraph's interface
 * (`<application-path>/api/paraph`), `language` a language tag for the time before the server has answered,
 * `close()` called once the task has been answered, or cannot be any more, and should leave the screen.
 */
class ParaphSigning extends HTMLElement {
    #host = null;
    #view = null;

    get host() {
        return this.#host;
    }

    set host(host) {
        this.#host = host;
        this.#show();
    }

    connectedCallback() {
        // A host set before this class was known is a plain property that hides the setter.
        if (Object.hasOwn(this, 'host')) {
            const early = this.host;
            delete this.host;
            this.host = early;
        } else {
            this.#show();
        }
    }

    #show() {
        if (!this.#host || !this.isConnected || this.#view?.host === this.#host) {
            return;
        }
        this.#view = new SigningView(this, this.shadowRoot ?? this.attachShadow({ mode: 'open' }), this.#host);
        this.#view.load();
    }
}

if (!customElements.get('paraph-signing')) {
    customElements.define('paraph-signing', ParaphSigning);
}
