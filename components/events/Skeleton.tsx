import './skeleton.css';

/** Rows that are on their way. */
export function Skeleton() {
  return (
    <div class="list" aria-hidden="true">
      {Array.from({ length: 7 }, (_, index) => (
        <div key={index} class="row skeleton">
          <span class="sk" />
          <span>
            <span class="sk" />
            <span class="sk" />
          </span>
          <span class="sk" />
        </div>
      ))}
    </div>
  );
}
