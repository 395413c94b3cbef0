# What an import says before and after it writes.

import-rows = { $file }: { $read } rows read: { $taken } taken, { $repeated } repeated, { $refused } refused.
import-refused = { $code } in { $file }, lines { $lines }
import-queue = queue
import-channel = channel
import-contact-type = contact type
import-first = from
import-last = to
import-intervals = intervals
import-offered = offered
import-handled = handled
import-handle = mean handle time
import-unknown = not known
import-left-out = left out
import-changes = Intervals of { $minutes } minutes: { $added } new, { $changed } changed, { $same } as they were.
import-preview = Nothing has been written. With --write this goes into { $files }.
import-nothing = Nothing to write: everything is there already.
import-written = Written: { $files }
import-channel-voice = voice
import-channel-chat = chat
import-channel-mail = mail
import-channel-video = video
import-channel-callback = callback
import-channel-outbound = outbound
new-assumed = Assumed, because no file tells it; change it in centre.toml, contacts.toml and shifts.toml:
