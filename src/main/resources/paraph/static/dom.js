/**
 * Builds an element. Strings among the children become text nodes, so data can never turn into markup;
 * attributes that are null, undefined or false are left out; `onclick` and the like become listeners.
 */
export function el(name, attributes = {}, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) {
            continue;
        }
        if (key.startsWith('on')) {
            node.addEventListener(key.slice(2), value);
        } else {
            node.setAttribute(key, value === true ? '' : value);
        }
    }
    node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
    return node;
}

/** A button that never submits a form by itself. */
export function button(label, kind, onclick, attributes = {}) {
    return el('button', { type: 'button', class: kind, onclick, ...attributes }, label);
}

/** Date and time in words, with the zone, in the reader's language; empty when there is none. */
export function moment(iso, language) {
    if (!iso) {
        return '';
    }
    return new Intl.DateTimeFormat(language + '-CA', {
        day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short'
    }).format(new Date(iso));
}

/** File size in words. */
export function size(bytes, language) {
    const [value, unit] = bytes < 1000 ? [bytes, 'byte']
        : bytes < 1e6 ? [bytes / 1000, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
    return new Intl.NumberFormat(language + '-CA', { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** An address of this very origin, or null: a link never leads where only data says so. */
export function ownAddress(href, base) {
    try {
        const url = new URL(href, base);
        return url.origin === location.origin ? url.href : null;
    } catch {
        return null;
    }
}
