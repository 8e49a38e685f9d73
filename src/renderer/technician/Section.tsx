import type { ReactNode } from 'react';

export const Section = ({
  title,
  name,
  children,
}: {
  readonly title: string;
  /** For the style and for tests. */
  readonly name: string;
  readonly children: ReactNode;
}) => (
  <section className={`staff-section staff-${name}`} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

export const Fact = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) => (
  <div className="staff-fact">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);
