import { changed, terms } from './delegation-fields.js';
import { el, button } from './dom.js';
import { Entry } from './entry.js';
import { ReasonPanel } from './reason.js';

/** What an officer may do with a delegation as it stands. */
const ACTS = { active: ['suspension', 'end'], suspended: ['resumption', 'end'], altered: ['end'], ended: [] };
const PANELS = { substitute, change };
const BODIES = { substitute: (it, given) => given, change: changed };
const COLOURS = { active: 'active', suspended: 'suspended', altered: 'declined', ended: 'ended' };

/**
 * One delegation of the list, with its history and what this reader can do with it.
 *
 * @param page {t, api, frame, load(told), tell(region, problem, again), opened}; `opened` closes the panel that is open, or is null
 */
export function delegationItem(page, it, officer) {
    const { t } = page;
    const alert = el('div', { role: 'alert' });
    const ways = [
        ...(it.mayPassOn ? ['substitute'] : []),
        ...(it.mayTakeBack ? ['return'] : []),
        ...(officer && !it.mine && it.status === 'active' && !it.passedOnBy ? ['change'] : []),
        ...(officer && !it.mine ? ACTS[it.status] : [])
    ];
    const acts = ways.map(act => {
        const opener = button(t('authorities.' + act), 'secondary', () => ask(page, it, { act, alert, opener }),
            { 'aria-label': t('authorities.about', { act: t('authorities.' + act), holder: it.holderName, instrument: it.instrument }) });
        return opener;
    });
    return el('li', {},
        el('div', { class: 'request' },
            el('div', {}, el('p', { class: 'process' }, it.kindLabel), el('h2', {}, it.holderName)),
            el('span', { class: 'state ' + COLOURS[it.status] }, t('authorities.status.' + it.status))),
        it.status === 'altered' && el('p', { class: 'field-error' }, t('authorities.altered', { id: it.id, version: it.version })),
        facts(t, it),
        it.passedOnBy && el('p', { class: 'hint' }, t('authorities.passedOn', { name: it.passedOnBy })),
        history(page, it),
        acts.length > 0 && el('div', { class: 'actions small' }, acts),
        alert);
}

function facts(t, it) {
    const row = (label, value) => el('div', { class: 'row' }, el('dt', {}, label), el('dd', {}, value));
    return el('dl', {},
        row(t('authorities.limit'), it.limitText),
        row(t('authorities.costCentres'), it.costCentres === '*' ? t('authorities.costCentres.all') : it.costCentres),
        row(t('authorities.period'), it.validText),
        it.acting && row(t('authorities.acting'), t('authorities.acting.yes')),
        row(t('authorities.instrument'), it.instrument));
}

/** Read only when somebody opens it. */
function history(page, it) {
    const { t } = page;
    const region = el('div', { role: 'alert' });
    const list = el('ul', {});
    const show = async event => {
        if (!event.target.open || list.childElementCount > 0) {
            return;
        }
        try {
            const { body } = await page.api.get('delegations/' + encodeURIComponent(it.id));
            list.replaceChildren(...body.map(version => el('li', {},
                t('authorities.version', { version: version.version, name: version.changedBy, date: version.changedAtText,
                    status: t('authorities.status.' + version.status), limit: version.limitText }),
                ' ', el('em', {}, version.reason))));
        } catch (problem) {
            page.tell(region, problem, null);
        }
    };
    return el('details', { ontoggle: show }, el('summary', {}, t('authorities.history')), list, region);
}

function ask(page, it, { act, alert, opener }) {
    page.opened?.();
    const back = () => {
        panel.element.remove();
        alert.replaceChildren();
        opener.hidden = false;
        page.opened = null;
    };
    const actions = { back: () => { back(); opener.focus(); },
        submit: given => send(page, it, { act, given, panel, alert, back }) };
    const panel = (PANELS[act] ?? reason)(page.t, it, actions, act);
    page.opened = back;
    opener.hidden = true;
    alert.before(panel.element);
    (panel.field ?? panel).focus();
}

function reason(t, it, actions, act) {
    const words = { title: t('authorities.' + act), hint: t('authorities.reason'), submit: t('authorities.' + act + '.do'),
        busy: t('authorities.busy') };
    return new ReasonPanel(t, words, actions);
}

/** "I am away": who signs instead, from when until when; at most what is held. */
function substitute(t, it, actions) {
    const fields = [
        { name: 'person', label: t('away.person'), hint: t('away.person.hint'), required: true, whole: true },
        { name: 'validFrom', label: t('away.from'), type: 'date', required: true },
        { name: 'validUntil', label: t('away.until'), type: 'date', required: true },
        { name: 'limit', label: t('away.limit', { currency: it.currency ?? '' }), hint: t('away.limit.hint', { limit: it.limitText }), whole: true },
        { name: 'reason', label: t('away.reason'), hint: t('authorities.reason'), required: true, max: 2000, whole: true }
    ].filter(field => field.name !== 'limit' || it.currency);
    return new Entry(t, { title: t('away.title'), hint: t('away.hint'), submit: t('authorities.substitute.do'),
        busy: t('authorities.busy'), fields }, actions);
}

/** Its terms, as they are to be from now on. */
function change(t, it, actions) {
    return new Entry(t, { title: t('authorities.change.title'), submit: t('authorities.change.do'), busy: t('authorities.busy'),
        fields: terms(t, it) }, actions);
}

async function send(page, it, { act, given, panel, alert, back }) {
    alert.replaceChildren();
    page.frame.say(page.t('authorities.busy'));
    const body = (BODIES[act] ?? ((_, why) => ({ version: it.version, reason: why })))(it, given);
    try {
        await page.api.decide('delegations/' + encodeURIComponent(it.id) + '/' + act, body);
        back();
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
