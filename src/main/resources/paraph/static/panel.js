import { el } from './dom.js';

/**
 * Opens a step below what it is about, in place of the buttons one of which was pressed; one at a time on a page.
 *
 * @param make called with the way back; gives {step, focus(), ready()}, of which `ready` may be missing: a promise to wait for
 */
export async function openPanel(page, item, opener, make) {
    page.closePanel?.();
    const actions = opener.parentElement;
    const alert = el('div', { role: 'alert' });
    const back = () => {
        panel.step.element.remove();
        alert.remove();
        actions.hidden = false;
        page.closePanel = null;
        opener.focus();
    };
    const panel = make(back);
    try {
        await panel.ready?.();
        actions.hidden = true;
        item.append(panel.step.element);
        page.closePanel = back;
        panel.focus();
    } catch (problem) {
        item.querySelector('[role="alert"]')?.remove();
        item.append(alert);
        page.tell(alert, problem);
    }
}
