import { el, button } from './dom.js';

const MOST = 10;

/** The parties of a contract, in the order in which they sign: one field each, with suggestions. */
export class Parties {
    #parties = [];
    #number = 0;

    constructor(t) {
        this.t = t;
        this.people = el('datalist', { id: 'people' });
        this.list = el('div', { class: 'lines' });
        this.more = button(t('contract.party.add'), 'secondary', () => this.#add().input.focus());
        this.element = el('section', { 'aria-labelledby': 'parties-title' },
            el('h3', { id: 'parties-title' }, t('contract.parties')), el('p', { class: 'hint' }, t('contract.parties.hint')),
            this.people, this.list, el('div', { class: 'actions small' }, this.more));
        this.#add();
    }

    /** Whom the browser proposes. */
    suggest(people) {
        this.people.replaceChildren(...people.map(({ id, firstName, lastName }) =>
            el('option', { value: id }, [firstName, lastName].filter(Boolean).join(' '))));
    }

    #add() {
        const id = 'party' + ++this.#number;
        const party = { label: el('label', { for: id }), input: el('input', { id, list: 'people', autocomplete: 'off' }) };
        party.remove = button(this.t('contract.party.remove'), 'link', () => this.#remove(party));
        party.element = el('div', { class: 'field' }, party.label, party.input, party.remove);
        this.#parties.push(party);
        this.list.append(party.element);
        this.#name();
        return party;
    }

    #remove(party) {
        this.#parties.splice(this.#parties.indexOf(party), 1);
        party.element.remove();
        this.#name();
        this.more.focus();
    }

    #name() {
        this.#parties.forEach((party, index) => {
            party.label.textContent = this.t('contract.party', { number: index + 1 });
            party.remove.setAttribute('aria-label', this.t('contract.party.remove.about', { number: index + 1 }));
            party.remove.hidden = this.#parties.length === 1;
        });
        this.more.hidden = this.#parties.length >= MOST;
    }

    /** Fields in which nothing was entered are left out. */
    json() {
        return JSON.stringify(this.#parties.map(({ input }) => input.value.trim()).filter(Boolean));
    }
}
