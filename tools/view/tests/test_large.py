"""The page with a hundred thousand events: the figures are printed with `-s`."""

from __future__ import annotations

from pathlib import Path

from conftest import page_of, sample, shown

from tools.view.browser import Browser

MAX_LOAD_SECONDS = 3.0
MIN_FRAMES = 30.0

# Scrolls for three seconds by some pixels a frame; gives the number of frames and the seconds that they took.
SCROLL = """(async () => {
  const box = document.getElementById("rows");
  const start = performance.now();
  let [frames, last] = [0, start];
  await new Promise((done) => {
    const frame = (now) => {
      frames++;
      last = now;
      box.scrollTop += PIXELS;
      if (now < start + 3000) requestAnimationFrame(frame);
      else done();
    };
    requestAnimationFrame(frame);
  });
  return [frames, (last - start) / 1000];
})()"""


def test_a_hundred_thousand_events_load_and_scroll(tmp_path: Path) -> None:
    events = sample(tmp_path / "events.jsonl", 56, 251)
    count = events.read_bytes().count(b"\n")
    assert count >= 100_000
    page = page_of(events)
    print(f"\n{count} events, {events.stat().st_size / 1e6:.0f} MB, page {page.stat().st_size / 1e6:.1f} MB")
    with Browser(page.as_uri()) as browser:
        loaded = shown(browser) / 1000
        busy = browser.busy()
        print(f"loaded in {loaded:.2f} s, of which its thread worked {busy:.2f} s")
        frames = {pixels: scrolled(browser, pixels) for pixels in (20, 3000)}
        assert browser.faults == []
    # Other programs on the machine take time that the page does not need, so that its work is what is bounded.
    assert busy < MAX_LOAD_SECONDS
    assert min(frames.values()) > MIN_FRAMES


def scrolled(browser: Browser, pixels: int) -> float:
    """Scrolls; gives the frames a second for which the page's thread would have had time."""
    before = browser.busy()
    count, seconds = browser.run(SCROLL.replace("PIXELS", str(pixels)))
    work = (browser.busy() - before) / count
    print(f"scrolled {pixels} pixels a frame: {count / seconds:.0f} frames a second, {work * 1000:.1f} ms of work each")
    return 1 / work
