import type { ZoneService } from '../../../shared/zone.ts';
import { ServicePicture } from '../../components/pictures/service-picture.tsx';
import { servicesInOrder } from '../../format/home-order.ts';
import { homeWords, serviceWords } from '../../i18n/home.ts';
import { useSay } from '../../i18n/say.tsx';
import { useSnapshot } from '../../kiosk/snapshot.tsx';
import { useZone } from '../../kiosk/use-zone.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { serviceRoutes } from '../../navigation/service-routes.ts';

const Service = ({ service }: { readonly service: ZoneService }) => {
  const say = useSay();
  const { go } = useNavigation();
  const { name, line } = serviceWords[service];
  return (
    <li>
      <button
        type="button"
        className="service"
        data-service={service}
        onClick={() => go(serviceRoutes[service])}
      >
        <span className="service-words">
          <span className="service-name">{say(name)}</span>
          <span className="service-line">{say(line)}</span>
        </span>
        <ServicePicture of={service} />
      </button>
    </li>
  );
};

/** The eight services, one touch away; the first is what people come to this kind of venue for. */
export const Services = () => {
  const say = useSay();
  const zone = useZone();
  const { venue } = useSnapshot();
  return (
    <ul role="list" className="services" aria-label={say(homeWords.services)}>
      {servicesInOrder(zone, venue.kind).map((service) => (
        <Service key={service} service={service} />
      ))}
    </ul>
  );
};
