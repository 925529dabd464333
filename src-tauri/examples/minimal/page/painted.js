// The title tells that the page is painted, as the real window's title tells its answer.
requestAnimationFrame(() =>
  setTimeout(() => window.__TAURI__.core.invoke('set_title', { title: 'Painted' })),
);
