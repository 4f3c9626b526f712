import { holding, terms } from './delegation-fields.js';
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
        const entry = new Entry(t, { title: t('new.title'), submit: t('new.submit'), busy: t('authorities.busy'), fields: [...holding(t, kinds), ...terms(t)] },
            { back: () => close(place, alert, opener), submit: given => create(page, entry, given, alert) });
        opener.hidden = true;
        place.replaceChildren(entry.element);
        entry.focus();
    });
    return el('section', {}, el('div', { class: 'actions' }, opener), place, alert);
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
