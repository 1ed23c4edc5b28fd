// What the mouse does with time and width: a window of the overview, zooming and moving, the edge of the details.

// Dragging over the overview chooses a window; a double click shows everything again.
export function startOverview(box, span, axis, rows) {
  const brush = box.querySelector(".brush");
  const place = () => {
    const whole = span.model.duration;
    brush.hidden = span.to === null && span.from === 0;
    brush.style.left = `${(span.from / whole) * 100}%`;
    brush.style.width = `${((span.end - span.from) / whole) * 100}%`;
  };
  const timeAt = (event) => {
    const { left, width } = box.getBoundingClientRect();
    return (Math.min(Math.max((event.clientX - left) / width, 0), 1)) * span.model.duration;
  };
  box.addEventListener("pointerdown", (event) => {
    const began = timeAt(event);
    box.setPointerCapture(event.pointerId);
    const move = (moved) => {
      const now = timeAt(moved);
      if (Math.abs(moved.clientX - event.clientX) > 3) span.set(Math.min(began, now), Math.max(began, now));
    };
    box.addEventListener("pointermove", move);
    box.addEventListener("pointerup", () => box.removeEventListener("pointermove", move), { once: true });
  });
  box.addEventListener("dblclick", () => span.set(0, Infinity));
  // With Ctrl the wheel zooms where the mouse is; sideways it moves in time.
  rows.addEventListener(
    "wheel",
    (event) => {
      const { left, width } = axis.getBoundingClientRect();
      const length = span.end - span.from;
      if (event.ctrlKey) span.zoom(Math.exp(event.deltaY / 300), span.from + ((event.clientX - left) / width) * length);
      else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) span.set(span.from + (event.deltaX / width) * length, span.end + (event.deltaX / width) * length);
      else return;
      event.preventDefault();
    },
    { passive: false },
  );
  return { place };
}

export function startSplitter(splitter, panel) {
  splitter.addEventListener("pointerdown", (event) => {
    splitter.setPointerCapture(event.pointerId);
    const move = (moved) => panel.style.setProperty("--detail", `${Math.min(Math.max(innerWidth - moved.clientX, 280), innerWidth - 320)}px`);
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("pointerup", () => splitter.removeEventListener("pointermove", move), { once: true });
  });
}
