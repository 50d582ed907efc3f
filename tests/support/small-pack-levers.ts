import { table } from "./small-pack-rows.js";

const COLUMNS =
  "id,section,locator,says,acts_on,direction,magnitude,evidence,kind,figure,group,age_from,age_to,placement," +
  "from_placement,to_placement,reason,carer,event,low,high,unit,not_modelled,elsewhere,elsewhere_source,source,note";

/** The catalogue of the small pack: a lever with a range, one without, and one that is not modelled. */
export const SMALL_LEVERS = table(COLUMNS, [
  "A-1,Residential care,paragraph 1,Children step across to a family,Moves to fostering,up,,E1,moves,,citizen,8,17,,home,in-house,,,,,,,,,,statistics,",
  "A-2,Reception,intention 1,A second centre opens,Beds in reception,up,by December,E2,capacity,,,,,reception,,,,,centre-2,4,6,beds,,five beds,statistics,statistics,",
  "B-1,Workforce,,Training for all staff,Nothing that is counted here,,,E0,,,,,,,,,,,,,,,No flow is named.,,,statistics,",
]);
