import { el, button, ownAddress } from './dom.js';
import { showProblem } from './notice.js';

/** What goes for an answer: whether one logged in again, the server knows by itself. */
export const LOGGED_IN = 'logged-in';

/** In place of a field: the way to the page on which one logs in again, for this challenge alone. */
export class LoginAgain {
    #alert = el('div', { role: 'alert' });

    /**
     * @param token {type, label}
     * @param begin a promise of {challenge, hints}, the same until it is used up
     */
    constructor(t, token, begin) {
        Object.assign(this, { t, token, begin });
        this.told = el('p', { class: 'hint', role: 'status' }, t('login.none'));
        this.error = el('p', { class: 'field-error' });
        this.button = button(t('login.go'), 'secondary login-again', () => this.#go());
        this.element = el('div', { class: 'field' }, el('strong', {}, token.label), this.told,
            el('div', { class: 'actions small' }, this.button), this.error, this.#alert);
    }

    /** @returns the button, marked, before one went there; else null */
    check() {
        this.error.textContent = this.gone ? '' : this.t('login.first');
        return this.gone ? null : this.button;
    }

    /** A challenge is good for one answer. */
    forget() {
        this.gone = false;
        this.told.textContent = this.t('login.none');
    }

    async #go() {
        const page = window.open('about:blank', '_blank');   // now, while the browser still knows that a person asked
        try {
            const { hints } = await this.begin();
            const address = ownAddress(hints[this.token.type], location.origin);
            if (!address) {
                throw new Error('Not an address of this application');
            }
            this.gone = true;
            this.error.textContent = '';
            this.told.replaceChildren(this.t('login.gone'), ' ', el('a', { href: address, target: '_blank', rel: 'noopener' }, this.t('login.link')));
            if (page) {
                page.location.replace(address);
                page.opener = null;   // afterwards: in a sandbox only the opener may lead a window on
            }
        } catch (problem) {
            page?.close();
            showProblem(this.#alert, this.t, problem.type ? problem : { type: 'server' }, null);
        }
    }
}
