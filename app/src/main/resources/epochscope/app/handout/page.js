'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const slider = document.getElementById('epoch');
  const shown = document.getElementById('shown');
  const play = document.getElementById('play');
  const cells = [...document.querySelectorAll('td[data-metric]')];
  const leads = [...document.querySelectorAll('.follows')];
  const last = data.epochs.length - 1;
  document.documentElement.classList.add('live');

  // Pictures that stand with the steps are not in the data once more.
  const pictures = data.pictures;
  for (const image of document.querySelectorAll('img[data-picture]')) {
    pictures[image.dataset.picture] =
        [image.src, image.parentElement.querySelector('source').srcset];
  }

  const epochText = (i) => data.epoch + ' ' + String(+data.epochs[i].toFixed(2));
  const number = (v) =>
      v === null ? '–' : Math.abs(v) < 10 ? v.toFixed(4) : v.toPrecision(3).replace('e+', 'e');
  const value = (run, metric, i) => data.runs[run].values[metric][i];

  /** The last moment with pictures at or before the point. */
  function momentAt(i) {
    let found = data.moments[0];
    for (const moment of data.moments) {
      if (moment.at <= i) found = moment;
    }
    return found;
  }

  function svg(name, attributes, text) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const key in attributes) element.setAttribute(key, attributes[key]);
    if (text !== undefined) element.textContent = text;
    return element;
  }

  /** At most six ticks, 1, 2 or 5 times a power of ten apart. */
  function ticks(low, high) {
    const power = Math.pow(10, Math.floor(Math.log10((high - low) / 6)));
    const step = [1, 2, 5, 10].map((d) => d * power).find((d) => (high - low) / d <= 6);
    const all = [];
    for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++) {
      all.push(+(k * step).toPrecision(10));
    }
    return all;
  }

  /** At most six powers of ten; where there are but few, 2 and 5 times them, too. */
  function decades(low, high) {
    const inside = (v) => v >= low * 0.999 && v <= high * 1.001;
    const all = [];
    for (let e = Math.floor(Math.log10(low)); e <= Math.log10(high); e++) all.push(Math.pow(10, e));
    const powers = all.filter(inside);
    const every = Math.ceil(powers.length / 6);
    return powers.length > 2 ? powers.filter((v, i) => i % every === 0)
      : all.flatMap((v) => [v, 2 * v, 5 * v]).filter(inside);
  }

  /** As many decimals as the finest of the ticks needs, but on a logarithmic axis each its own. */
  function tickTexts(values, alike) {
    const large = values.some((v) => Math.abs(v) >= 1e5);
    const decimals = Math.max(...values.map((v) => (String(v).split('.')[1] || '').length));
    return values.map((v) => {
      const text = large || v !== 0 && Math.abs(v) < 1e-3 ? v.toExponential().replace('e+', 'e')
        : alike ? v.toFixed(decimals) : String(+v.toPrecision(6));
      return text.replaceAll('-', '−');
    });
  }

  class Plot {
    constructor(figure, plot) {
      this.plot = plot;
      this.image = svg('svg', {role: 'img', 'aria-label': plot.title});
      figure.append(this.image);
      const values = plot.lines.flatMap((line) => this.points(line).map((p) => p[1]));
      this.low = Math.min(...values);
      this.high = Math.max(...values);
      if (!plot.logarithmic) {
        const room = (this.high - this.low || Math.abs(this.high) || 1) * 0.06;
        this.low = !plot.share && this.low > 0 && this.low < 0.4 * this.high ? 0 : this.low - room;
        this.high = plot.share ? Math.min(1, this.high + room) : this.high + room;
      } else {
        this.low /= 1.15;
        this.high *= 1.15;
      }
      new ResizeObserver(() => this.draw()).observe(this.image);
      const follow = (event) => {
        const box = this.image.getBoundingClientRect();
        show(this.indexAt(event.clientX - box.left));
      };
      this.image.addEventListener('pointerdown', (event) => {
        this.image.setPointerCapture(event.pointerId);
        stop();
        follow(event);
      });
      this.image.addEventListener('pointermove', (event) => {
        if (this.image.hasPointerCapture(event.pointerId)) follow(event);
      });
    }

    /** [epoch, value] of what is finite, as far as the run goes. */
    points(line) {
      const run = data.runs[line.run];
      return run.values[line.metric]
        .map((v, i) => [data.epochs[i], v, i])
        .filter((p) => p[1] !== null && p[2] <= run.end && (p[1] > 0 || !this.plot.logarithmic));
    }

    x(epoch) {
      const first = data.epochs[0];
      const span = data.epochs[last] - first || 1;
      return this.left + (this.right - this.left) * (epoch - first) / span;
    }

    y(v) {
      const f = this.plot.logarithmic ? Math.log : (t) => t;
      const share = (f(v) - f(this.low)) / (f(this.high) - f(this.low));
      return this.bottom - (this.bottom - this.top) * share;
    }

    indexAt(x) {
      let best = 0;
      data.epochs.forEach((epoch, i) => {
        if (Math.abs(this.x(epoch) - x) < Math.abs(this.x(data.epochs[best]) - x)) best = i;
      });
      return best;
    }

    draw() {
      const box = this.image.getBoundingClientRect();
      if (box.width < 40) return;
      this.left = 46;
      this.right = box.width - 8;
      this.bottom = box.height - 40;
      this.image.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`);
      this.image.replaceChildren();
      this.drawMarks(this === plots[0]);
      this.drawAxes(box);
      for (const line of this.plot.lines) this.drawCurve(line);
      this.cursor = svg('g', {});
      this.image.append(this.cursor);
      this.point(+slider.value);
    }

    drawAxes(box) {
      const values = this.plot.logarithmic ? decades(this.low, this.high)
        : ticks(this.low, this.high);
      const texts = tickTexts(values, !this.plot.logarithmic);
      values.forEach((v, i) => {
        const y = this.y(v);
        if (y < this.top - 1 || y > this.bottom + 1) return;
        this.image.append(
          svg('line', {class: 'grid', x1: this.left, x2: this.right, y1: y, y2: y}),
          svg('text', {x: this.left - 8, y: y + 4, 'text-anchor': 'end'}, texts[i]));
      });
      const epochs = ticks(data.epochs[0], data.epochs[last] || 1);
      const names = tickTexts(epochs, true);
      epochs.forEach((epoch, i) => {
        const x = this.x(epoch);
        const anchor = x > this.right - 16 ? 'end' : 'middle';
        this.image.append(svg('text',
          {x: anchor === 'end' ? this.right : x, y: this.bottom + 18, 'text-anchor': anchor},
          names[i]));
      });
      this.image.append(svg('text',
        {x: (this.left + this.right) / 2, y: box.height - 4, 'text-anchor': 'middle'}, data.epoch));
    }

    /** Labels of neighbours stand above each other, as far as there is room. */
    drawMarks(named) {
      const free = [];
      for (const mark of data.marks) {
        const text = svg('text', {}, mark.label);
        this.image.append(text);
        const width = text.getComputedTextLength();
        const x = this.x(data.epochs[mark.at]);
        const start = Math.max(this.left, Math.min(x - width / 2, this.right - width));
        let row = 0;
        while (row < free.length && start < free[row]) row++;
        if (row > 2 || !named) text.remove();
        if (row <= 2) free[row] = start + width + 10;
        text.setAttribute('x', start);
        text.setAttribute('y', 12 + 15 * row);
      }
      this.top = 8 + 15 * free.length;
      for (const mark of data.marks) {
        const x = this.x(data.epochs[mark.at]);
        this.image.append(
          svg('line', {class: 'mark', x1: x, x2: x, y1: this.top, y2: this.bottom}));
      }
    }

    drawCurve(line) {
      let path = '';
      let before = -2;
      for (const [epoch, v, i] of this.points(line)) {
        path += (i === before + 1 ? 'L' : 'M') + this.x(epoch).toFixed(1) + ' '
          + this.y(v).toFixed(1);
        before = i;
      }
      const faint = data.runs.length > 1 && line.look === 'train'
        && this.plot.lines.some((other) => other.look === 'validation') ? ' faint' : '';
      this.image.append(svg('path', {class: 'curve ' + line.look + faint, d: path}));
    }

    point(i) {
      if (!this.cursor) return;
      const x = this.x(data.epochs[i]);
      this.cursor.replaceChildren(
        svg('line', {class: 'cursor', x1: x, x2: x, y1: this.top, y2: this.bottom}));
      for (const line of this.plot.lines) {
        const v = value(line.run, line.metric, i);
        if (v !== null && i <= data.runs[line.run].end && (v > 0 || !this.plot.logarithmic)) {
          this.cursor.append(svg('circle',
            {class: 'dot ' + line.look, cx: x, cy: this.y(v), r: 4.5}));
        }
      }
    }
  }

  const plots = [...document.querySelectorAll('.plot')]
    .map((figure, i) => new Plot(figure, data.plots[i]));

  function show(i) {
    slider.value = i;
    const text = epochText(i);
    shown.textContent = text;
    const said = [];
    for (const cell of cells) {
      const run = +cell.dataset.run;
      const v = value(run, cell.dataset.metric, i);
      cell.textContent = number(v);
      cell.classList.toggle('over', i > data.runs[run].end);
      if (run === 0) said.push(number(v));
    }
    slider.setAttribute('aria-valuetext', text + ': ' + said.join(', '));
    const moment = momentAt(i);
    leads.forEach((image, k) => {
      const [light, dark] = pictures[moment.pictures[k]];
      if (image.getAttribute('src') !== light) {
        image.src = light;
        image.parentElement.querySelector('source').srcset = dark;
        const at = epochText(moment.at);
        image.alt = image.dataset.alt + ', ' + at;
        image.closest('figure').querySelector('.moment').textContent = at;
      }
    });
    plots.forEach((plot) => plot.point(i));
  }

  const SECONDS = 10;
  const PLAY = 'M7 4.5v15l13-7.5z';
  const PAUSE = 'M6 4.5h4.5v15H6zM13.5 4.5H18v15h-4.5z';
  let frame = 0;

  function sign() {
    play.querySelector('path').setAttribute('d', frame ? PAUSE : PLAY);
    play.setAttribute('aria-label', frame ? data.pause : data.play);
  }

  function stop() {
    cancelAnimationFrame(frame);
    frame = 0;
    sign();
  }

  function begin() {
    let from = +slider.value >= last ? 0 : +slider.value;
    const start = performance.now() - from / Math.max(1, last) * SECONDS * 1000;
    const tick = (now) => {
      const i = Math.min(last, Math.floor((now - start) / (SECONDS * 1000) * last));
      if (i !== +slider.value) show(Math.max(0, i));
      frame = i < last ? requestAnimationFrame(tick) : 0;
      if (!frame) sign();
    };
    frame = requestAnimationFrame(tick);
    sign();
  }

  play.addEventListener('click', () => frame ? stop() : begin());
  slider.addEventListener('input', () => {
    stop();
    show(+slider.value);
  });
  document.addEventListener('keydown', (event) => {
    const step = {ArrowLeft: -1, ArrowRight: 1}[event.key];
    const away = event.altKey || event.ctrlKey || event.metaKey
      || event.target === slider || event.target.closest('pre');
    if (step && !away) {
      event.preventDefault();
      stop();
      show(Math.max(0, Math.min(last, +slider.value + step)));
    }
  });
  addEventListener('beforeprint', () => plots.forEach((plot) => plot.draw()));
  sign();
  show(last);
})();
