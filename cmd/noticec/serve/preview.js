// Loads the page anew when the notices have changed, and lets what is laid over it be hidden.
(() => {
  const { build, reload } = document.currentScript.dataset;
  const root = document.querySelector('noticec-preview').shadowRoot;
  const overlay = root.querySelector('.overlay');
  if (overlay) {
    // A screen reader tells what comes into an alert, not what stands in it from the start.
    const words = [...overlay.childNodes];
    overlay.replaceChildren();
    requestAnimationFrame(() => overlay.append(...words));
    const hide = () => { overlay.hidden = true; };
    overlay.addEventListener('click', (e) => { if (e.target.matches('.hide')) hide(); });
    document.addEventListener('keydown', (e) => { if (e.key === 'Escape') hide(); });
  }
  if (reload !== 'true') return;
  const events = new EventSource('/-/events');
  events.onmessage = (e) => {
    if (e.data === build) return;
    events.close();
    location.reload();
  };
  addEventListener('pagehide', () => events.close());
})();
