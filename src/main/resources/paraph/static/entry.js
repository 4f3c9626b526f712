import { el, button } from './dom.js';

let forms = 0;

/**
 * A form in place that asks for a few values; those that are required must not be empty.
 *
 * @param t the texts
 * @param words {title, hint, submit, busy, fields: [{name, label, hint, type, options: [{key, label}], required, max, whole, lines, value}]}
 * @param actions {submit(values), back()}; submit is called only once until `idle` is called
 */
export class Entry {
    #busy = false;

    constructor(t, words, actions) {
        this.t = t;
        this.words = words;
        this.actions = actions;
        const number = ++forms;   // several may be open
        this.fields = words.fields.map(it => field(number, it));
        this.send = button(words.submit, 'primary', () => this.#submit());
        this.element = el('section', { class: 'reason', 'aria-labelledby': `entry-${number}-title` },
            el('h3', { id: `entry-${number}-title` }, words.title),
            words.hint && el('p', { class: 'hint' }, words.hint),
            el('div', { class: 'fields' }, this.fields.map(it => it.element)),
            el('div', { class: 'actions' }, this.send, button(t('back'), 'secondary', () => this.#busy || actions.back())));
    }

    focus() {
        this.fields[0].input.focus();
    }

    /** The answer is there, or refused: the form can be used again. */
    idle() {
        this.#busy = false;
        this.send.removeAttribute('aria-disabled');
        this.send.textContent = this.words.submit;
    }

    #submit() {
        if (this.#busy) {
            return;
        }
        const missing = this.fields.filter(it => it.lacks(this.t));
        if (missing.length > 0) {
            missing[0].input.focus();
            return;
        }
        this.#busy = true;
        this.send.setAttribute('aria-disabled', 'true');
        this.send.textContent = this.words.busy;
        this.actions.submit(Object.fromEntries(this.fields.map(it => [it.name, it.input.value.trim()])));
    }
}

function field(form, { name, label, hint, type = 'text', options, required = false, max = 255, whole = false, lines = 1, value }) {
    const id = `entry-${form}-${name}`;
    const error = el('p', { id: id + '-error', class: 'field-error' });
    const described = { id, 'aria-describedby': (hint ? id + '-hint ' : '') + id + '-error', required };
    const input = options
        ? el('select', described, options.map(it => el('option', { value: it.key }, it.label)))
        : lines > 1 ? el('textarea', { ...described, rows: lines, maxlength: max })
        : el('input', { ...described, type, maxlength: type === 'text' && max, autocomplete: 'off', spellcheck: 'false' });
    input.value = value ?? input.value;
    const lacks = t => {
        const missing = required && input.value.trim() === '';
        error.textContent = missing ? t('required') : '';
        input.setAttribute('aria-invalid', String(missing));
        return missing;
    };
    input.addEventListener('input', () => {
        error.textContent = '';
        input.removeAttribute('aria-invalid');
    });
    const element = el('div', { class: whole ? 'field whole' : 'field' }, el('label', { for: id }, label),
        hint && el('p', { id: id + '-hint', class: 'hint' }, hint), input, error);
    return { name, input, element, lacks };
}
