import { el, button } from './dom.js';
import { unavailable } from './content.js';
import { waiverTold } from './waiver.js';

const TOKENS = new URL('tokens.html', import.meta.url).href;

/**
 * How one signs, the statement, and the two buttons. It submits nothing: only a click on a button does something, so
 * Enter in a field never signs.
 *
 * @param parts {methods, alert, sign, waive, refuse}; methods is null when none suffices, waive and refuse when one may not
 * @param before the task as it was shown before, or undefined
 */
export function signingForm(t, task, { methods, alert, sign, waive, refuse }, before) {
    return el('form', { novalidate: true, onsubmit: event => event.preventDefault() },
        waiverTold(t, task),
        methods ? methods.element : [el('h3', {}, t('how.none')), unavailable(t, task),
            el('p', {}, el('a', { href: TOKENS, target: '_blank' }, t('tokens.link')))],
        methods && statement(t, task, before),
        alert,
        el('div', { class: 'actions' }, methods && sign, waive, refuse));
}

function statement(t, { statement, language }, before) {
    const changed = before && before.language === language && before.statement.text !== statement.text;
    return el('section', { class: changed ? 'statement changed' : 'statement', 'aria-labelledby': 'statement-title' },
        el('h3', { id: 'statement-title' }, t('statement.title')),
        changed && el('p', { class: 'hint' }, t('statement.changed')),
        el('p', { lang: statement.language }, statement.text));
}

/** The button that changes to the other language. @param change called with `en` or `fr` */
export function languageButton(t, change) {
    const other = t.language === 'en' ? 'fr' : 'en';
    return button(t('language.other'), 'link language', () => change(other), { lang: other });
}
