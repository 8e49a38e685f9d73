import { useEffect, useState } from 'react';
import { Section } from './Section.tsx';

/** The log as it stood when the page was opened or the button was pressed. */
export const Log = () => {
  const [lines, setLines] = useState<readonly string[]>([]);
  const read = (): void =>
    void window.technician.lastLogLines({}).then((answer) => {
      if (answer.ok) setLines(answer.value);
    });
  useEffect(read, []);
  return (
    <Section title="日志末尾" name="log">
      <button type="button" className="staff-button" onClick={read}>
        重新读日志
      </button>
      <pre className="scroll" tabIndex={0} aria-label="日志">
        {lines.toReversed().join('\n')}
      </pre>
    </Section>
  );
};
