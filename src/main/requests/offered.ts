import type { PublicServices, ServiceCatalogue } from '../../shared/services.ts';

const nothing: PublicServices = {
  agencies: [],
  consultations: [],
  applications: [],
  materials: [],
  matterForms: [],
  holidays: [],
};

/** What the pages see of a valid catalogue; `materials`: as they lie on the shelf now. */
export const offered = (
  catalogue: ServiceCatalogue | null,
  materials: PublicServices['materials'],
): PublicServices => {
  if (catalogue === null) return nothing;
  const { agencies, consultations, applications, matterForms, holidays } = catalogue;
  return { agencies, consultations, applications, materials, matterForms, holidays };
};
