import { el } from './dom.js';

const KINDS = {
    'memorized-secret': { type: 'password', maxlength: 1000, autocomplete: 'current-password' },
    'single-factor-otp-device': { type: 'text', maxlength: 12, inputmode: 'numeric', autocomplete: 'one-time-code', class: 'code' },
    'multi-factor-otp-device': { type: 'text', maxlength: 12, inputmode: 'numeric', autocomplete: 'one-time-code', class: 'code' },
    'out-of-band': { type: 'text', maxlength: 16, inputmode: 'numeric', autocomplete: 'one-time-code', class: 'code' },
    'look-up-secret': { type: 'text', maxlength: 12, autocomplete: 'off', autocapitalize: 'characters', class: 'code' }
};
const OTHER = { type: 'password', maxlength: 1000, autocomplete: 'off' };

/** The field in which a token is answered. */
export function secret(token, hint = null) {
    return field('token-' + token.type, token.label, hint, KINDS[token.type] ?? OTHER);
}

/** A labelled field that has to be filled in. @returns {element, input, check(t), fault(text), told}; told is the hint, or null */
export function field(id, label, hint, attributes) {
    const told = hint && el('p', { class: 'hint', id: id + '-hint' }, hint);
    const error = el('p', { class: 'field-error', id: id + '-error' });
    const input = el('input', { id, required: true, spellcheck: 'false', ...attributes,
        'aria-describedby': (hint ? id + '-hint ' : '') + id + '-error' });
    const element = el('div', { class: 'field' }, el('label', { for: id }, label), told, input, error);
    const fault = text => {
        error.textContent = text;
        input.setAttribute('aria-invalid', String(text !== ''));
    };
    const check = t => {
        const missing = input.value.trim() === '';
        fault(missing ? t('required') : '');
        return missing ? input : null;
    };
    return { element, input, check, fault, told };
}
