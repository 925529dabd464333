// The window takes in nothing that is dropped on it: a link or a file would be opened in the page's place. The program
// refuses to open it too (`walls.rs`).

export function refuseDrops(): void {
  const refuse = (event: DragEvent) => {
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
  };
  for (const kind of ['dragenter', 'dragover', 'drop'] as const) addEventListener(kind, refuse);
}
