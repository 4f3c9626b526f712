import { el } from './dom.js';
import { held } from './signing-keys.js';

const TOKENS = new URL('tokens.html', import.meta.url).href;

/** Which of the person's keys signs: those that this browser holds, and where the others are. */
export class KeyPick {
    element = el('div', { class: 'field' });
    #here = null;

    /** @param keys [{id, name, untilText}]: all that the person has */
    constructor(t, keys) {
        Object.assign(this, { t, keys });
        this.element.replaceChildren(el('p', { class: 'hint' }, t('loading')));
        this.#look();
    }

    /** Id of the key that is chosen, or null. */
    get key() {
        return this.select?.value ?? null;
    }

    /** @returns the element to look at when no key can sign here, or null */
    check() {
        return this.key ? null : this.element.querySelector('a');
    }

    async #look() {
        const ids = await held().catch(() => []);
        this.#here = this.keys.filter(({ id }) => ids.includes(id));
        const { t } = this;
        this.element.replaceChildren(...(this.#here.length > 0 ? this.#choice() : [
            el('p', {}, t('pick.none')), el('p', {}, el('a', { href: TOKENS, target: '_blank' }, t('pick.make')))]));
    }

    #choice() {
        const { t } = this;
        this.select = el('select', { id: 'signing-key', 'aria-describedby': 'signing-key-hint' },
            this.#here.map(({ id, name, untilText }) => el('option', { value: id }, t('pick.key', { name, date: untilText }))));
        return [el('label', { for: 'signing-key' }, t('pick.title')),
            el('p', { class: 'hint', id: 'signing-key-hint' }, t('pick.hint')), this.select];
    }
}
