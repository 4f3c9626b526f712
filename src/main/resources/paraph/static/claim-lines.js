import { el, button } from './dom.js';

const CATEGORIES = {
    travel: 'claim.category.travel', lodging: 'claim.category.lodging', meals: 'claim.category.meals',
    hospitality: 'claim.category.hospitality', training: 'claim.category.training', supplies: 'claim.category.supplies',
    other: 'claim.category.other'
};
const MOST = 100;
const AMOUNT = /^(\d+)(?:[.,](\d{1,2}))?$/;

/** The expenses of a claim, one fieldset each, and their total. The server computes the total that counts. */
export class Lines {
    #lines = [];
    #number = 0;

    constructor(t, currency, before) {
        Object.assign(this, { t, currency });
        this.list = el('div', { class: 'lines' });
        this.total = el('output', { class: 'total' });
        this.more = button(t('claim.line.add'), 'secondary', () => this.#add({}).date.focus());
        this.element = el('section', { 'aria-labelledby': 'lines-title' },
            el('h3', { id: 'lines-title' }, t('claim.lines')), this.list,
            el('div', { class: 'actions small' }, this.more), el('p', {}, this.total));
        (before.length > 0 ? before : [{}]).forEach(line => this.#add(line));
    }

    #add(before) {
        const { t } = this;
        const key = ++this.#number;
        const input = (name, attributes) => el('input', { id: name + key, autocomplete: 'off', oninput: () => this.#sum(), ...attributes });
        const line = {
            date: input('date', { type: 'date' }),
            category: el('select', { id: 'category' + key }, el('option', { value: '' }, t('claim.category.choose')),
                Object.entries(CATEGORIES).map(([value, label]) => el('option', { value }, t(label)))),
            description: input('description', { maxlength: 200 }),
            amount: input('amount', { inputmode: 'decimal' })
        };
        Object.keys(line).forEach(name => { line[name].value = before[name] ?? ''; });
        const field = (name, label) => el('div', { class: 'field ' + name }, el('label', { for: name + key }, label), line[name]);
        line.legend = el('legend', {});
        line.remove = button(t('claim.line.remove'), 'link', () => this.#remove(line));
        line.element = el('fieldset', { class: 'line' }, line.legend, field('date', t('claim.date')),
            field('category', t('claim.category')), field('amount', t('claim.amount', { currency: this.currency })),
            field('description', t('claim.description')), line.remove);
        this.#lines.push(line);
        this.list.append(line.element);
        this.#sum();
        return line;
    }

    #remove(line) {
        this.#lines.splice(this.#lines.indexOf(line), 1);
        line.element.remove();
        this.#sum();
        this.more.focus();
    }

    /** Numbers the lines anew and adds them up, in whole cents. */
    #sum() {
        this.#lines.forEach((line, index) => {
            line.legend.textContent = this.t('claim.line', { number: index + 1 });
            line.remove.setAttribute('aria-label', this.t('claim.line.remove.about', { number: index + 1 }));
            line.remove.hidden = this.#lines.length === 1;
        });
        this.more.hidden = this.#lines.length >= MOST;
        const cents = this.#lines.map(line => AMOUNT.exec(plain(line.amount.value))).filter(Boolean)
            .reduce((sum, [, whole, rest]) => sum + BigInt(whole) * 100n + BigInt((rest ?? '').padEnd(2, '0')), 0n);
        const total = new Intl.NumberFormat(this.t.language + '-CA', { minimumFractionDigits: 2 })
            .format(`${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);
        this.total.textContent = this.t('claim.total', { total, currency: this.currency });
    }

    /** Lines in which nothing was entered are left out. */
    json() {
        const values = this.#lines.map(({ date, category, description, amount }) => ({
            date: date.value, category: category.value, description: description.value, amount: spelt(amount.value) }));
        return JSON.stringify(values.filter(line => Object.values(line).some(value => value.trim() !== '')));
    }
}

function plain(amount) {
    return amount.replace(/\s/g, '');
}

/** With a point, where the amount is clear; anything else goes to the server as it was typed. */
function spelt(amount) {
    return AMOUNT.test(plain(amount)) ? plain(amount).replace(',', '.') : amount;
}
