import { el, button } from './dom.js';

const WIDTH = 1000;
const HEIGHT = 300;
const MAX_STROKES = 100;
const MAX_POINTS = 5000;

/** A pad to draw a signature on: whole numbers, 0 to 1000 across and 0 to 300 down, whatever its size on the screen. */
export class DrawingPad {
    #pointer = null;

    constructor(t, strokes, onTyped) {
        this.t = t;
        this.strokes = strokes;
        this.canvas = el('canvas', { width: WIDTH, height: HEIGHT, role: 'img', class: 'pad', id: 'pad', tabindex: '-1',
            onpointerdown: event => this.#begin(event), onpointermove: event => this.#extend(event),
            onpointerup: () => this.#end(), onpointercancel: () => this.#end() });
        this.error = el('p', { class: 'field-error', role: 'status' });
        this.element = el('div', { class: 'drawing' },
            el('p', { class: 'label' }, t('drawn.label')),
            el('p', { class: 'hint' }, t('drawn.hint')),
            this.canvas, this.error,
            el('div', { class: 'actions small' },
                button(t('drawn.clear'), 'secondary', () => this.clear()),
                onTyped && button(t('drawn.typed'), 'link', onTyped)));
        this.#paint();
    }

    get mark() {
        return { strokes: this.strokes };
    }

    /** @returns what keeps this from being a signature, as the element to look at, or null */
    check() {
        if (this.strokes.length > 0) {
            return null;
        }
        this.error.textContent = this.t('drawn.missing');
        return this.canvas;
    }

    clear() {
        this.strokes.length = 0;
        this.error.textContent = '';
        this.#paint();
    }

    #begin(event) {
        if (event.button !== 0 || this.#pointer !== null) {
            return;
        }
        if (this.strokes.length >= MAX_STROKES || this.#points() >= MAX_POINTS) {
            this.error.textContent = this.t('drawn.full');
            return;
        }
        event.preventDefault();
        this.#pointer = event.pointerId;
        this.canvas.setPointerCapture(event.pointerId);
        this.error.textContent = '';
        this.strokes.push([this.#point(event)]);
        this.#paint();
    }

    #extend(event) {
        if (event.pointerId !== this.#pointer) {
            return;
        }
        const stroke = this.strokes.at(-1);
        const [x, y] = this.#point(event);
        const [lastX, lastY] = stroke.at(-1);
        if (Math.hypot(x - lastX, y - lastY) >= 3 && this.#points() < MAX_POINTS) {
            stroke.push([x, y]);
            this.#paint();
        }
    }

    #end() {
        this.#pointer = null;
    }

    #points() {
        return this.strokes.reduce((sum, stroke) => sum + stroke.length, 0);
    }

    #point(event) {
        const box = this.canvas.getBoundingClientRect();
        const scaled = (offset, length, most) => Math.max(0, Math.min(most, Math.round(offset / length * most)));
        return [scaled(event.clientX - box.left, box.width, WIDTH), scaled(event.clientY - box.top, box.height, HEIGHT)];
    }

    #paint() {
        this.canvas.setAttribute('aria-label', this.t(this.strokes.length ? 'drawn.filled' : 'drawn.empty'));
        const pen = this.canvas.getContext('2d');
        pen.clearRect(0, 0, WIDTH, HEIGHT);
        Object.assign(pen, { lineWidth: 5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#1c2b3a' });
        for (const stroke of this.strokes) {
            pen.beginPath();
            pen.moveTo(...stroke[0]);
            stroke.forEach(point => pen.lineTo(...point));
            pen.stroke();
        }
    }
}
