import type { ComponentChildren } from 'preact';

interface SectionProps {
  id: string;
  title: string;
  lead?: string;
  children: ComponentChildren;
}

/** A section of the options page, which the navigation leads to. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}
