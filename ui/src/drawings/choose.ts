// Which drawing goes with which reason. Reasons without one get the question mark.

export type DrawingName =
  | 'browser'
  | 'clock'
  | 'computer'
  | 'memory_stick'
  | 'plug_in'
  | 'question'
  | 'reading'
  | 'ready'
  | 'security_key';

const drawings: Record<string, DrawingName> = {
  'storage-instead-of-key': 'memory_stick',
  'security-key-instead-of-key': 'security_key',
  'no-key': 'plug_in',
  'no-usb-bus': 'plug_in',
  'several-possible-keys': 'plug_in',

  'windows-support-ended': 'computer',
  'windows-on-arm': 'computer',
  'windows-server': 'computer',
  'windows-cannot-run-recent-chrome': 'computer',
  'windows-too-old': 'computer',
  'macos-needs-windows': 'computer',
  'not-windows': 'computer',
  'chrome-held-back-by-windows': 'computer',

  'only-preview-chrome': 'browser',
  'chrome-not-installed': 'browser',
  'only-other-browsers': 'browser',
  'chrome-program-missing': 'browser',
  'chrome-getting-old': 'browser',
  'chrome-too-old': 'browser',
  'chrome-version-unreadable': 'browser',

  'clock-wrong': 'clock',
};

export function drawingFor(reason: string): DrawingName {
  return drawings[reason] ?? 'question';
}
