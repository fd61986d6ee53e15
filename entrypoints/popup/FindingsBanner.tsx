import { useEffect, useMemo } from 'preact/hooks';
import { FindingBanner } from '../../components/findings/FindingBanner.tsx';
import { UrgentFindingsModel } from '../../utils/models/urgent-findings-model.ts';
import type { PopupModels } from '../../utils/models/popup-models.ts';

interface FindingsBannerProps {
  models: PopupModels;
  onOpen: (ref: string) => void;
}

/** What is open and urgent, above the events. */
export function FindingsBanner({ models, onOpen }: FindingsBannerProps) {
  const model = useMemo(() => new UrgentFindingsModel(models.findingPorts), [models]);
  useEffect(() => () => model[Symbol.dispose](), [model]);
  const { value: shown } = model.shown;
  return shown.length > 0 && <FindingBanner shown={shown} others={model.others.value} onOpen={onOpen} />;
}
