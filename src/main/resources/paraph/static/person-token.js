import { el, button } from './dom.js';
import { openPanel } from './panel.js';
import { ReasonStep } from './reason-step.js';
import { tokenFacts } from './token-item.js';

const STEPS = { active: ['suspension', 'revocation'], suspended: ['resumption', 'revocation'], issued: ['revocation'] };
const GRAVE = ['suspension', 'revocation'];

/** Somebody else's token, with what an administrator can do with it now. */
export function personToken(page, token, own) {
    const { t } = page;
    const steps = own ? [] : STEPS[token.state] ?? [];
    const item = el('li', { 'data-token': token.id }, tokenFacts(page, token, 'h3'),
        steps.length > 0 && el('div', { class: 'actions small' }, steps.map(step =>
            button(t(`people.${step}.open`), 'secondary', event => openPanel(page, item, event.currentTarget, back => taking(step, back)),
                { 'aria-label': t(`people.${step}.about`, { name: token.name }) }))));

    function taking(step, back) {
        const words = { title: t(`people.${step}.title`), lead: t(`people.${step}.lead`), submit: t(`people.${step}.submit`),
            kind: GRAVE.includes(step) ? 'danger' : 'primary' };
        const send = async reason => {
            await page.api.decide(`administration/tokens/${encodeURIComponent(token.id)}/${step}`, { reason });
            await page.load(t(`people.${step}.done`, { name: token.name }));
        };
        return new ReasonStep(page, words, { send, back });
    }

    return item;
}

/** What wrong answers have locked, with the way to open it. */
export function lockItem(page, person, lock, own) {
    const { t } = page;
    const item = el('li', { 'data-lock': lock.type },
        el('div', { class: 'request' }, el('h3', {}, lock.label), el('span', { class: 'state suspended' }, t('people.locked'))),
        el('p', { class: 'hint' }, t('people.locked.until', { date: lock.untilText })),
        !own && el('div', { class: 'actions small' },
            button(t('people.unlocking.open'), 'secondary', event => openPanel(page, item, event.currentTarget, unlocking),
                { 'aria-label': t('people.unlocking.about', { type: lock.label }) })));

    function unlocking(back) {
        const words = { title: t('people.unlocking.title'), lead: t('people.unlocking.lead'), submit: t('people.unlocking.submit') };
        const send = async reason => {
            await page.api.decide('administration/unlocking', { person, type: lock.type, reason });
            await page.load(t('people.unlocking.done', { type: lock.label }));
        };
        return new ReasonStep(page, words, { send, back });
    }

    return item;
}
