import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface SectionProps {
  id: string;
  title: string;
  lead?: string;
  children: ComponentChildren;
}

/** A section of the options page, which the navigation leads to, and links: where it came later than the page it comes in view. */
export function Section({ id, title, lead, children }: SectionProps) {
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (location.hash === `#${id}`) section.current?.scrollIntoView();
  }, [id]);
  return (
    <section id={id} ref={section}>
      <h2>{title}</h2>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </section>
  );
}
