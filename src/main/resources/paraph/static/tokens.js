import { el, button } from './dom.js';
import { NewToken } from './token-new.js';
import { Page } from './page.js';
import { signingKeys } from './signing-key-list.js';
import { held } from './signing-keys.js';
import { tokenItem } from './token-item.js';

/** The page "My signing tokens": what the logged-in person can sign with, and how to add, name, report and revoke it. */
class Tokens extends Page {
    constructor(main) {
        super(main, 'tokens', { 'approvals.title': 'approvals.html', 'requests.title': 'requests.html' });
    }

    async ask() {
        const [{ body, language }, keys, here] = await Promise.all([this.api.get('tokens'), this.api.get('signing-keys'), held()]);
        return { body: { ...body, keys: keys.body, here }, language };
    }

    parts({ tokens, types, administers, keys, here }) {
        return [this.#list(tokens.filter(token => token.state !== 'pending')), this.#add(types), signingKeys(this, keys, here),
            administers && el('p', {}, el('a', { href: 'people-tokens.html' }, this.t('people.title')))];
    }

    /** Shows an enrolment in place of the list; `issued` is the token that waits to be set up, if there is one. */
    begin(type, issued = null) {
        const enrolment = new NewToken(this, type, issued);
        this.render(enrolment.element);
        enrolment.focus();
    }

    #list(tokens) {
        return tokens.length === 0 ? el('p', {}, this.t('tokens.empty'))
            : el('ul', { class: 'requests' }, tokens.map(token => tokenItem(this, token)));
    }

    #add(types) {
        const { t } = this;
        return el('section', { class: 'add', 'aria-labelledby': 'add-title' },
            el('h2', { id: 'add-title' }, t('tokens.add')),
            types.length === 0 ? el('p', {}, t('tokens.add.none')) : el('div', { class: 'actions' }, types.map(type =>
                button(t('tokens.add.type', { type: type.label }), 'secondary', () => this.begin(type), { 'data-type': type.type }))));
    }
}

new Tokens(document.getElementById('tokens')).load();
