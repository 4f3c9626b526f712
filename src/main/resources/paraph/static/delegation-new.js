import { el, button } from './dom.js';
import { Entry } from './entry.js';

/**
 * The way for an officer to enter one delegation.
 *
 * @param page {t, api, frame, load(), tell(region, problem, again)}
 */
export function newDelegation(page, kinds) {
    const { t } = page;
    const alert = el('div', { role: 'alert' });
    const place = el('div', { class: 'new' });
    const opener = button(t('new.open'), 'secondary', () => {
        const entry = new Entry(t, { title: t('new.title'), submit: t('new.submit'), busy: t('authorities.busy'), fields: fields(t, kinds) },
            { back: () => close(place, alert, opener), submit: given => create(page, entry, given, alert) });
        opener.hidden = true;
        place.replaceChildren(entry.element);
        entry.focus();
    });
    return el('section', {}, el('div', { class: 'actions' }, opener), place, alert);
}

function fields(t, kinds) {
    const choice = (...keys) => keys.map(key => ({ key, label: t('new.' + key) }));
    return [
        { name: 'kind', label: t('authorities.kind'), options: kinds },
        { name: 'holderType', label: t('new.holderType'), options: choice('person', 'position') },
        { name: 'holder', label: t('new.holder'), hint: t('new.holder.hint'), required: true },
        { name: 'limit', label: t('new.limit'), hint: t('new.limit.hint'), required: true },
        { name: 'currency', label: t('new.currency'), hint: t('new.currency.hint'), max: 3 },
        { name: 'costCentres', label: t('authorities.costCentres'), hint: t('new.costCentres.hint'), required: true, max: 4000 },
        { name: 'validFrom', label: t('away.from'), type: 'date', required: true },
        { name: 'validUntil', label: t('away.until'), hint: t('new.until.hint'), type: 'date' },
        { name: 'acting', label: t('authorities.acting'), options: choice('no', 'yes') },
        { name: 'instrument', label: t('authorities.instrument'), hint: t('new.instrument.hint'), required: true },
        { name: 'reason', label: t('away.reason'), hint: t('authorities.reason'), required: true, max: 2000, whole: true }
    ];
}

function close(place, alert, opener) {
    place.replaceChildren();
    alert.replaceChildren();
    opener.hidden = false;
    opener.focus();
}

async function create(page, entry, given, alert) {
    alert.replaceChildren();
    page.frame.say(page.t('authorities.busy'));
    try {
        await page.api.decide('delegations', given);
        await page.load(page.t('authorities.saved'));
        page.root.querySelector('h1').scrollIntoView();
        page.root.getElementById('words').focus();
    } catch (problem) {
        page.tell(alert, problem, problem.type === 'unknown' ? () => page.load() : null);
    } finally {
        entry.idle();
        page.frame.say('');
    }
}
