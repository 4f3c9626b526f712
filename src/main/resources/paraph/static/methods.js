import { el } from './dom.js';
import { unavailable } from './content.js';
import { DrawingPad } from './drawing.js';

/** How one signs and how one proves to be oneself: the radio group, the mark, and the fields of the tokens asked for. */
export class Methods {
    /** @param draft {method, name, strokes}: what the person has entered so far; it outlives this object */
    constructor(t, task, draft) {
        Object.assign(this, { t, task, draft });
        if (!this.#find(draft.method)) {
            draft.method = task.methods[0].key;
        }
        this.mark = el('div', { class: 'mark' });
        this.proof = el('div', { class: 'proof' });
        const legend = el('legend', {}, t('how.title'));
        this.element = el('section', { class: 'how' },
            el('fieldset', { class: 'methods' }, legend, task.methods.map(method => this.#choice(method))),
            unavailable(t, task),
            this.mark, this.proof);
        this.#choose(draft.method);
    }

    get chosen() {
        return this.#find(this.draft.method);
    }

    /** What POST signature wants to know about the way of signing. */
    get answer() {
        const answers = Object.fromEntries(this.tokens.map(({ type, field }) => [type, field.input.value]));
        const mark = { typed: () => this.name.input.value.trim(), drawn: () => this.pad.mark }[this.draft.method]?.();
        return { method: this.draft.method, mark, answers };
    }

    /** Marks what is missing. @returns the first element to correct, or null */
    check() {
        const fields = [this.draft.method === 'typed' && this.name, ...this.tokens.map(token => token.field)].filter(Boolean);
        const faults = fields.map(field => field.check(this.t));
        return [this.draft.method === 'drawn' && this.pad.check(), ...faults].find(Boolean) ?? null;
    }

    /** Empties what is secret; a wrong answer is marked at its field. */
    forget(wrong) {
        this.tokens.forEach(({ field }) => {
            field.input.value = '';
            field.input.setAttribute('aria-invalid', String(wrong));
        });
    }

    #find(key) {
        return this.task.methods.find(method => method.key === key);
    }

    #choice(method) {
        const id = 'method-' + method.key;
        return el('div', { class: 'choice' },
            el('input', { type: 'radio', name: 'method', id, value: method.key, checked: method.key === this.draft.method,
                'aria-describedby': method.hint && id + '-hint', onchange: () => this.#choose(method.key) }),
            el('div', {},
                el('label', { for: id }, method.label),
                method.hint && el('p', { class: 'hint', id: id + '-hint' }, method.hint)));
    }

    #choose(key) {
        this.draft.method = key;
        this.mark.replaceChildren(...this.#markFields(key));
        this.tokens = this.chosen.tokens.map(token => ({ type: token.type, field: secret(token) }));
        const proof = this.tokens.length > 0 ? [el('h3', {}, this.t('proof.title'))] : [];
        const account = el('input', { type: 'text', autocomplete: 'username', hidden: true, readonly: true,
            value: this.task.signer.id });
        this.proof.replaceChildren(...proof, account, ...this.tokens.map(token => token.field.element));
    }

    #markFields(key) {
        if (key === 'typed') {
            this.name = field('name', this.t('typed.label'), this.t('typed.hint', { name: this.task.signer.name }),
                { type: 'text', maxlength: 100, autocomplete: 'name', class: 'signature', oninput: () => this.#keepName() });
            this.name.input.value = this.draft.name;
            return [this.name.element];
        }
        if (key === 'drawn') {
            this.pad = new DrawingPad(this.t, this.draft.strokes, this.#find('typed') && (() => this.#typeInstead()));
            return [this.pad.element];
        }
        return [];
    }

    #keepName() {
        this.draft.name = this.name.input.value;
    }

    #typeInstead() {
        this.element.querySelector('#method-typed').checked = true;
        this.#choose('typed');
        this.name.input.focus();
    }
}

function secret(token) {
    const autocomplete = token.type === 'memorized-secret' ? 'current-password' : 'off';
    return field('token-' + token.type, token.label, null, { type: 'password', maxlength: 1000, autocomplete });
}

function field(id, label, hint, attributes) {
    const error = el('p', { class: 'field-error', id: id + '-error' });
    const input = el('input', { id, required: true, spellcheck: 'false', ...attributes,
        'aria-describedby': (hint ? id + '-hint ' : '') + id + '-error' });
    const element = el('div', { class: 'field' }, el('label', { for: id }, label),
        hint && el('p', { class: 'hint', id: id + '-hint' }, hint), input, error);
    const check = t => {
        const missing = input.value.trim() === '';
        error.textContent = missing ? t('required') : '';
        input.setAttribute('aria-invalid', String(missing));
        return missing ? input : null;
    };
    return { element, input, check };
}
