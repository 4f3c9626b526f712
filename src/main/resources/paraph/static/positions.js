import { el, button } from './dom.js';
import { Entry } from './entry.js';
import { ReasonPanel } from './reason.js';

/**
 * Who holds which position, for officers: read when it is opened, and each appointment can be ended.
 *
 * @param page {t, api, frame, load(told), tell(region, problem, again), opened}
 */
export function positions(page) {
    const { t } = page;
    const alert = el('div', { role: 'alert' });
    const list = el('ul', { class: 'requests' });
    const place = el('div', { class: 'new' });
    const parts = { alert, list, place };
    const opener = button(t('positions.new'), 'secondary', () => appoint(page, { ...parts, opener }));
    const show = async event => {
        if (event.target.open && list.childElementCount === 0) {
            await read(page, parts);
        }
    };
    return el('details', { ontoggle: show }, el('summary', {}, t('positions.title')),
        list, el('div', { class: 'actions' }, opener), place, alert);
}

async function read(page, { alert, list }) {
    try {
        const { body } = await page.api.get('positions');
        list.replaceChildren(...body.map(it => item(page, it)));
    } catch (problem) {
        page.tell(alert, problem, null);
    }
}

function item(page, it) {
    const { t } = page;
    const alert = el('div', { role: 'alert' });
    const opener = !it.over && button(t('positions.end'), 'secondary', () => end(page, it, { alert, opener }),
        { 'aria-label': t('positions.about', { name: it.name, position: it.position }) });
    return el('li', {},
        el('div', { class: 'request' },
            el('div', {}, el('p', { class: 'process' }, it.position), el('h3', {}, it.name)),
            el('span', { class: 'state' }, t(it.acting ? 'new.yes' : 'new.no'))),
        el('p', { class: 'hint' }, it.validText),
        opener && el('div', { class: 'actions small' }, opener), alert);
}

function end(page, it, { alert, opener }) {
    const { t } = page;
    const words = { title: t('positions.end'), hint: t('authorities.reason'), submit: t('positions.end.do'), busy: t('authorities.busy') };
    page.opened?.();
    const back = () => {
        panel.element.remove();
        alert.replaceChildren();
        opener.hidden = false;
        page.opened = null;
    };
    const panel = new ReasonPanel(t, words, { back: () => { back(); opener.focus(); },
        submit: reason => send(page, 'positions/' + encodeURIComponent(it.id) + '/end', { reason }, { panel, alert }) });
    page.opened = back;
    opener.hidden = true;
    alert.before(panel.element);
    panel.field.focus();
}

function appoint(page, { alert, place, opener }) {
    const { t } = page;
    const fields = [
        { name: 'position', label: t('positions.position'), required: true },
        { name: 'person', label: t('positions.person'), hint: t('away.person.hint'), required: true },
        { name: 'validFrom', label: t('away.from'), type: 'date', required: true },
        { name: 'validUntil', label: t('away.until'), hint: t('new.until.hint'), type: 'date' },
        { name: 'acting', label: t('authorities.acting'), options: ['no', 'yes'].map(key => ({ key, label: t('new.' + key) })) },
        { name: 'reason', label: t('away.reason'), hint: t('authorities.reason'), required: true, max: 2000, whole: true }
    ];
    const back = () => {
        place.replaceChildren();
        alert.replaceChildren();
        opener.hidden = false;
        opener.focus();
    };
    const panel = new Entry(t, { title: t('positions.new'), submit: t('positions.new.do'), busy: t('authorities.busy'), fields }, { back,
        submit: given => send(page, 'positions', { ...given, acting: given.acting === 'yes' }, { panel, alert }) });
    opener.hidden = true;
    place.replaceChildren(panel.element);
    panel.focus();
}

async function send(page, path, body, { panel, alert }) {
    alert.replaceChildren();
    page.frame.say(page.t('authorities.busy'));
    try {
        await page.api.decide(path, body);
        await page.load(page.t('authorities.saved'));
        page.root.querySelector('h1').scrollIntoView();
        page.root.getElementById('words').focus();
    } catch (problem) {
        page.tell(alert, problem, problem.type === 'unknown' ? () => page.load() : null);
    } finally {
        panel.idle();
        page.frame.say('');
    }
}
