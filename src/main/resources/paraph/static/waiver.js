import { el, button } from './dom.js';
import { Entry } from './entry.js';

/** What became of what the signer asked to be waived, with its reason; null when nothing was asked. */
export function waiverTold(t, { waiver }) {
    const { text, reason } = waiver?.standing ?? waiver?.asked ?? {};
    return text ? el('section', { class: 'told', tabindex: '-1', 'aria-labelledby': 'waiver-title' },
        el('h3', { id: 'waiver-title' }, t(waiver.standing ? 'waiver.standing' : 'waiver.asked')),
        el('p', {}, text),
        el('p', { class: 'hint' }, t('waiver.because', { reason }))) : null;
}

/** The button that asks for a waiver; null where none can be asked for. */
export function waiverButton(t, { waiver }, open) {
    return waiver?.levels.length > 0 && waiver.people.length > 0
        ? button(t('waiver.open'), 'secondary', open, { id: 'waiver' }) : null;
}

/** The form in which one asks. @param actions {submit({level, approver, reason}), back()} */
export function waiverEntry(t, { waiver }, { submit, back }) {
    const fields = [
        { name: 'level', label: t('waiver.level'), options: waiver.levels.map(it => ({ key: it.level, label: it.name })) },
        { name: 'approver', label: t('waiver.approver'), options: waiver.people.map(it => ({ key: it.id, label: it.name })) },
        { name: 'reason', label: t('waiver.reason'), hint: t('waiver.reason.hint'), required: true, max: 2000, whole: true, lines: 4 }
    ];
    return new Entry(t, { title: t('waiver.title'), hint: t('waiver.hint'), submit: t('waiver.submit'), busy: t('waiver.busy'), fields },
        { submit: given => submit({ ...given, level: Number(given.level) }), back });
}
