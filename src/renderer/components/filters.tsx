import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useState } from 'react';
import type { Facets, Filters } from '../../shared/content.ts';
import {
  clearedFilters,
  filterGroups,
  hasChoices,
  type FilterGroup,
  type FilterOption,
} from '../format/filter-groups.ts';
import { listWords } from '../i18n/list.ts';
import { Button } from './button.tsx';
import { useSay } from '../i18n/say.tsx';
import './filters.css';

const Option = ({
  option,
  onChoose,
}: {
  readonly option: FilterOption;
  readonly onChoose: () => void;
}) => {
  const say = useSay();
  return (
    <button type="button" className="filter-option" aria-pressed={option.chosen} onClick={onChoose}>
      {say(option.text)}
      {option.count !== null && (
        <span className="filter-count">
          {option.count}
          <span className="visually-hidden"> {say(listWords.items)}</span>
        </span>
      )}
    </button>
  );
};

const Toggle = ({
  group,
  open,
  onToggle,
}: {
  readonly group: FilterGroup;
  readonly open: boolean;
  readonly onToggle: () => void;
}) => {
  const say = useSay();
  const Chevron = open ? ChevronUp : ChevronDown;
  return (
    <button
      type="button"
      className="filter-toggle"
      aria-expanded={open}
      data-chosen={group.chosen !== null}
      onClick={onToggle}
    >
      <span className="filter-label">{say(group.label)}</span>
      <span className="filter-value">{say(group.chosen ?? listWords.all)}</span>
      <Chevron aria-hidden className="filter-chevron" />
    </button>
  );
};

/** The filters of a list: one group opens at a time, inside the page and not over it. */
export const FilterBar = ({
  filters,
  facets,
  withChannel = false,
  onFilters,
}: {
  readonly filters: Filters;
  readonly facets: Facets;
  readonly withChannel?: boolean;
  readonly onFilters: (filters: Filters) => void;
}) => {
  const say = useSay();
  const [open, setOpen] = useState<keyof Filters | null>(null);
  const choose = (next: Filters) => {
    setOpen(null);
    onFilters(next);
  };
  return (
    <div className="filters" role="group" aria-label={say(listWords.filters)}>
      {filterGroups(filters, facets, withChannel).map((group) => (
        <div key={group.name} className="filter-group">
          <Toggle
            group={group}
            open={open === group.name}
            onToggle={() => setOpen(open === group.name ? null : group.name)}
          />
          {open === group.name && (
            <div className="filter-options scroll">
              {group.options.map((option) => (
                <Option key={option.key} option={option} onChoose={() => choose(option.filters)} />
              ))}
            </div>
          )}
        </div>
      ))}
      {hasChoices(filters, !withChannel) && (
        <Button
          word={listWords.clearFilters}
          icon={X}
          kind="quiet"
          onPress={() => choose(clearedFilters(filters, !withChannel))}
        />
      )}
    </div>
  );
};
