import { el, button } from './dom.js';

const OURS = ['network', 'unknown', 'server', 'session', 'cell', 'key', 'key-known', 'signing-key', 'signing-key-store'];
const A_MOMENT = 10;   // seconds
const OVER = ['already-answered', 'task-unknown', 'request-unknown', 'not-yours'];

/**
 * Shows a problem in an alert and moves the focus to it.
 *
 * @param region a persistent element with role alert
 * @param t the texts
 * @param problem what happened; its own words are used where it has any
 * @param action a button or link that helps from here, or null
 */
export function showProblem(region, t, problem, action) {
    const kind = OURS.includes(problem.type) ? problem.type : 'server';
    const words = part => problem.title ? problem[part] : t(kind + '.' + part);
    const box = el('div', { class: 'problem', tabindex: '-1' },
        el('p', { class: 'problem-title' }, words('title')),
        words('detail') && el('p', {}, words('detail')),
        words('remedy') && el('p', {}, words('remedy')),
        problem.retryAfter > 0 && el('p', {}, wait(t, problem.retryAfter)),
        action && el('div', { class: 'actions' }, action));
    region.replaceChildren(box);
    box.focus();
    box.scrollIntoView({ block: 'nearest' });
}

/** Whether nothing is left to answer after this problem, so that all one could answer with should go. */
export function isOver(problem) {
    return OVER.includes(problem.type);
}

/**
 * The one thing that helps after a problem: leave what is over, log in again, or ask again where that makes sense.
 *
 * @param ways {close(), again()}; `again` may be null
 */
export function help(t, problem, { close, again }) {
    if (isOver(problem)) {
        return button(t('close'), 'secondary', close);
    }
    if (problem.type === 'session') {
        return button(t('session.login'), 'secondary', () => location.reload());
    }
    if (!again || problem.status < 500) {
        return null;   // asking again changes nothing
    }
    return button(t(problem.type === 'unknown' ? 'check' : 'retry'), 'secondary', again);
}

function wait(t, seconds) {
    return seconds <= A_MOMENT ? t('locked.moment') : t('locked.until', { time: after(seconds, t.language) });
}

function after(seconds, language) {
    return new Intl.DateTimeFormat(language + '-CA', { timeStyle: 'short' })
        .format(new Date(Date.now() + Math.ceil(seconds / 60) * 60_000));
}
