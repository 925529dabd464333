const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const search = document.getElementById('search');
const found = document.getElementById('found');
if (search && found) {
  const turns = [...document.querySelectorAll('.turn')].map((turn) => ({
    turn,
    rows: [...turn.querySelectorAll('tbody tr')].map((row) => ({ row, text: plain(row.textContent) })),
  }));
  const filter = () => {
    const words = plain(search.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { turn, rows } of turns) {
      let here = 0;
      for (const { row, text } of rows) {
        row.hidden = !words.every((word) => text.includes(word));
        here += row.hidden ? 0 : 1;
      }
      turn.hidden = here === 0;
      shown += turn.offsetParent === null ? 0 : here;
    }
    const all = words.length === 0;
    found.value = all ? '' : shown === 0 ? found.dataset.none : found.dataset.found.replace('#', String(shown));
  };
  search.closest('.search').hidden = false;
  search.addEventListener('input', filter);
  document.querySelector('.who').addEventListener('change', filter);
}
