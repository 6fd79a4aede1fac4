import { defineConstants } from "../constant.ts";

/** Constants of the evaluation room. */
export const evaluationConstants = defineConstants({
  "evaluation.inflammatoryReferralCount": {
    value: 4,
    unit: "criteria",
    bounds: [3, 9],
    status: "seen",
    sources: ["NG65"],
    note: "Referral criteria that together ask for a doctor visit; exactly one fewer asks for a mention. We advise and do not block, because exercise is part of the care.",
  },
  "evaluation.absenceScreenDays": {
    value: 28,
    unit: "days",
    bounds: [14, 60],
    status: "engineering-default",
    sources: [],
    note: "Days without a session after which the full safety screen comes before the next one.",
  },
  "evaluation.reviewScreenDays": {
    value: 28,
    unit: "days",
    bounds: [14, 60],
    status: "engineering-default",
    sources: [],
    note: "Age of the last full safety screen at which a new one is asked.",
  },
  "evaluation.beforeSessionScreenValidH": {
    value: 12,
    unit: "h",
    bounds: [1, 24],
    status: "engineering-default",
    sources: [],
    note: "How long a screen counts as answered before this session; the specification says before every session and names no time.",
  },
});
