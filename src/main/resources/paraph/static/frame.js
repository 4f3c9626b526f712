import { el } from './dom.js';
import { sheet } from './styles.js';

/** What stays on the screen while everything inside is redrawn: the alert on top, the page, and the quiet announcements. */
export class Frame {
    top = el('div', { role: 'alert' });
    page = el('div', { class: 'page' });
    #status = el('p', { role: 'status', class: 'status' });

    constructor(root) {
        root.adoptedStyleSheets = [sheet()];
        root.replaceChildren(el('div', { class: 'frame' }, this.top, this.page, this.#status));
    }

    /** Announces what is going on, until it is called with an empty text. */
    say(text) {
        this.#status.textContent = text;
    }
}
