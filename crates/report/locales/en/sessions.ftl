## Training, meetings and coaching
section-sessions = Training and meetings
sessions-lead = Where training, meetings and coaching lie in the shifts: at the times at which fewest people are missing on contacts. They are paid and no break; the simulated service is with them in place. Everyone finds their own in their calendar.
sessions-placed = { $placed } of { $asked } times asked for have a place ({ $share }), each person counted: { $hours } hours of people off contacts.
sessions-cost = Without them { $before } hours of people are missing; where they are they add { $added }. In the middle of the first shift with room they would add { $plain }.
sessions-other-days = { $count ->
    [one] { $number } session of the centre is of other days and is not asked for here.
   *[other] { $number } sessions of the centre are of other days and are not asked for here.
}
sessions-shrinkage = These hours come on top of the shrinkage: where the requirement already holds a share for training and meetings, take out of it what is placed here.
sessions-meetings = When groups meet
sessions-more = { $count ->
    [one] { $number } more meeting is in the plan's file and in the calendars.
   *[other] { $number } more meetings are in the plan's file and in the calendars.
}
head-session = Session
head-session-who = For whom
head-session-why = Why some have no place
head-session-people = People
head-session-length = Minutes
head-session-asked = Times asked for
head-session-placed = With a place
head-session-absent = Away when the group meets
head-session-missing = Without a place
head-session-when = When
head-session-present = Present
session-training = training
session-meeting = meeting
session-coaching = coaching
session-everyone = everyone
session-skill = skill { $skill }
session-people = { $count ->
    [one] { $number } person
   *[other] { $number } people
}
session-not-at-work = not at work on those days
session-no-room = { $minutes } minutes find no room in the shift; the longest stretch between pauses has { $longest }: ask for it in parts, or for more days and hours
session-no-seat = all places taken
session-too-few = never enough of the group at work together ({ $most } at most)
key-session = Training or meeting
