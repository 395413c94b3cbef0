//! The words of the field: time, units, ids, contacts, workforce, requirement, roster, outcome.
//!
//! Every other crate speaks in these values and hands them on; nothing here reads a file, a clock or the environment.

mod absent;
mod activity_shifts;
mod as_is;
mod centre;
mod chance;
mod client_forecast;
mod confidence;
mod contract_month;
mod day_shifts;
mod diagnostic;
mod driver;
mod explanation;
mod fairness;
mod forecast_record;
mod hierarchy;
mod ids;
mod intraday;
mod ledger;
mod load;
mod outcome;
mod outlook;
mod pair;
mod payroll;
mod problem_check;
mod pursuit;
mod roster;
mod roster_desk;
mod roster_reason;
mod roster_start;
mod rotation;
mod row_clash;
mod run;
mod safeguard;
mod scenario;
mod session;
mod shift_design;
mod simulation;
mod study;
mod tally;
mod tender;
mod time;
mod units;
mod working;

pub use absent::{AbsentDay, absent_days};
pub use activity_shifts::{
    ActivityCover, ActivityPerson, ActivityProblem, ActivitySolution, ActivitySpan,
};
pub use as_is::{
    AsIs, ChangeBand, ChangeOfDay, ChangeSpread, DayChange, ServiceDifference, TypeDifference,
    WorkedSpan,
};
pub use centre::{
    Absence, AbsenceCode, ActivityRule, AdjustedMeasure, Adjustment, AdjustmentChange,
    AppliedAdjustment, Assumption, Availability, Base, BreakKind, BreakRule, CENTRE_VERSION,
    Calendar, Campaign, Centre, Channel, Client, ClientContract, Closure, ContactType,
    ContractKind, Counted, DaySpan, EmploymentContract, Event, Group, HandleParts, HandleTime,
    History, HistorySeries, Holiday, HolidayHours, Home, Law, OverflowStep, PayLevel, Penalty,
    Person, PersonSkill, PriceModel, Ramp, RemoteAgreement, ServiceDefinition, ServiceTarget,
    ShiftTemplate, ShrinkageCause, Site, SiteHoliday, SiteHolidayOrigin, Skill, Targets,
    UndoneAdjustment, UnknownPatronDay, VolumeBand, WeekHours, Work, WorkKind, italian_holidays,
};
pub use chance::{Purpose, Seed, Stream};
pub use client_forecast::{ClientExpectation, ClientForecast};
pub use contract_month::{ContractInvoice, ContractMonth};
pub use day_shifts::{
    DayShift, DayShiftCover, DayShiftPerson, DayShiftProblem, DayShiftRows, DayShiftWish, WishKind,
};
pub use diagnostic::{Diagnostic, Place, Severity, SourceStatus};
pub use driver::{CustomerCount, Driver, DriverKind};
pub use explanation::{ExplainedAdjustment, ExplainedDay, ExplainedMethod, Explanation};
pub use fairness::{CountBand, CountSpread, FAIRNESS_GROUP_MIN, FairnessGroup, FairnessSpread};
pub use forecast_record::{
    ErrorsByReach, ForecastComponents, ForecastErrors, JUDGED_DAYS, SpecialDay, SpecialKind,
};
pub use hierarchy::{Hierarchy, HierarchyCell, HierarchyLevel, HierarchyMember, HierarchyRow};
pub use ids::{
    AdjustmentId, AgentId, ClientId, ContactTypeId, ContractId, DriverId, GroupId, LevelId, LotId,
    RuleId, SessionId, SiteId, SkillId, TeamId, TemplateId, WorkId,
};
pub use intraday::{
    BandCover, Busyness, ChosenMove, Crew, DayBand, INTRADAY_VERSION, Intraday, IntradayHandle,
    IntradayMove, IntradayTypeDay, IntradayVerdict, MoveCost, MoveTrial, PriorityRank, RestService,
    StaffSource,
};
pub use ledger::{FairnessMeasure, Ledger, LedgerRow};
pub use load::{
    ActedAdjustment, CoverCost, Demand, Load, LoadSeries, QUANTILE_LEVELS, Requirement,
    RequirementLevel, RequirementQueue, RequirementReason, RequirementRow, Unadjusted, WorkLoad,
    WorkPortion,
};
pub use outcome::{
    CONFIDENCE_SETTING, CostOutcome, Estimate, Outcome, PLAN_VERSION, PeopleOutcome, Plan,
    PremiumCost, Provenance, ServiceOutcome, SitePeople, TypeService,
};
pub use outlook::{DriverEffect, Outlook, OutlookBasis, OutlookPoint, OutlookSeries, PatternUse};
pub use pair::Pair;
pub use payroll::{PayrollCode, PayrollRow};
pub use problem_check::{ProblemBreach, ProblemCheck, ProblemCost, ProblemRule};
pub use pursuit::{Promise, PromiseOutcome, PromiseVerdict, Pursuit};
pub use roster::{Breach, BreachKind, Coverage, CoverageRow, Pause, Roster, Shift, Workplace};
pub use roster_desk::{
    DroppedSession, SessionRoom, Swap, SwapCoverage, SwapDay, SwapEffect, SwapPerson, SwapService,
    SwapStretch, SwapTypeService, SwapVerdict, SwapWeek,
};
pub use roster_reason::{
    AlternativeCost, BindingRule, DayAlternative, DayChoice, DayReason, NeedStretch, OtherGroup,
    OtherPeople, ReasonNeed,
};
pub use roster_start::{LockedDay, RosterStart};
pub use rotation::Rotation;
pub use row_clash::{RowClash, RowFact};
pub use run::{Progress, Run, Silent, Stage};
pub use safeguard::{
    Acceptance, BrokenPromise, Clash, CostBasis, Goal, GoalLimits, Harm, HarmWeights, Limit,
    Measure, MeasureShare, Opening, Party, PartyFrontier, PlanPromise, Safeguard, SafeguardPlan,
    Shortage, Stress, StressOutcome, WeekProof,
};
pub use scenario::{
    AssistPeople, AssistedContacts, Attribution, Attrition, BASELINE_VERSION, Baseline,
    BaselineContract, BaselineDemand, BaselineGroup, BaselineSite, BaselineWork, Block, Change,
    ChangeKind, ChangePartTime, ChangePrice, ChangeVolume, Clause, ClientMove, ContractMove,
    DeflectContacts, DemandPath, DemandStep, Dismiss, Drill, DueDate, Exit, Finding, FindingKind,
    HeadsQualifier, Hire, Month, MoveContract, MoveSite, Offshore, RESULT_VERSION, ReduceHours,
    Replacement, Reskill, Scenario, ScenarioResult, SetRemoteShare, ShiftChannel, StatedAssumption,
    SupportKind, Travel, VoluntaryExits, Who, Words,
};
pub use session::{
    Gathering, HeldSession, NotPlaced, PlacedSession, Session, SessionCost, SessionGroup,
    SessionKind, SessionPlan, SessionTimes, UnplacedSession,
};
pub use shift_design::{DesignedDay, DesignedShift};
pub use simulation::{
    Analytic, ContactMeasures, DailyLevel, GroupInterval, GroupSimulation, InService,
    IntervalSimulation, SIMULATION_VERSION, Simulation, Stopped, TypeSimulation, WaitReasons,
};
pub use study::{
    AgentChoice, Automation, CallbackRule, Deferral, EndOfShift, Fatigue, Outage, OutageOf,
    PersonDuty, RandomOutages, Retrial, STUDY_VERSION, StaffStep, Start, Study, StudyArrivals,
    StudyGroup, StudyPause, StudyPerson, StudyStaff, StudyTaker, StudyType, Transfer,
};
pub use tally::{HandleTally, WaitCount, WaitEnd, WaitTally};
pub use tender::{
    Lot, LotService, ServiceSpan, StatedCost, StatedPremium, StatedWage, TENDER_VERSION, Tender,
    TenderPrice,
};
pub use time::{GRID_INTERVALS_MAX, Grid, GridDay, Interval, IntervalLength, TimeError};
pub use units::{
    Agents, Cents, Confidence, Erlangs, Fte, Headcount, Kilometres, Occupancy, Seconds,
    ServiceLevel, Share, Shrinkage, UnitError,
};
pub use working::{FUNCTIONS, Origin, Step, Unit, Working, WorkingSheet};
