package duplicates

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// template is a report that an agency or a program writes again and again with other facts, in words made up for this
// test: {n} a number, {h} a decimal, {d} a day, {t} a town or team, {s} a surname, {c} a company, {m} up or down.
type template struct{ name, text string }

func templates() []template {
	return []template{
		{"markets", `Stocks in {t} closed {m} on {d} as investors weighed new figures on jobs and prices. The main index ended {h} percent {m} at {n}, after {n} shares had
			risen and {n} had fallen. {c} led the way, {m} {h} percent at {n}, followed by {c}, which was {m} {h} percent. {c} lost {h} percent. The yield on ten-year bonds
			stood at {h} percent, from {h} percent late on {d}. Oil was {m} {h} percent at {h} dollars a barrel, and gold traded at {n} dollars an ounce. "The market is looking for
			direction," said {s}, who follows shares at {c}. The dollar was {m} at {h} against the euro. Volume was {n} million shares, against an average of {n} million over the last {n} days.`},
		{"weather", `The weather for {t} and its surroundings on {d}: mostly cloudy in the morning with a chance of showers, then clearing from the west. Highs of {n} degrees on the
			coast and {n} inland, lows of {n} at night. Winds will be light, from the west at {n} miles an hour, with gusts of up to {n}. The chance of rain is {n} percent. The sun rises at
			{n}:{n} and sets at {n}:{n}. High tide in the harbour is at {n}:{n} and {n}:{n}. Drivers are asked to take care on bridges and in low places, where water may stand after the rain
			of the last days. The outlook for the rest of the week is for dry and milder weather with highs of {n} to {n} degrees. Pollen will be moderate. The next forecast will be
			published here tomorrow at six in the morning.`},
		{"football", `{t} beat {t} {n}-{n} on {d} with goals from {s} and {s} to move up to place {n} in the league. {s} put the home side ahead in minute {n} after a pass by {s}, and {s} made
			it two from the penalty spot after {s} had been brought down. {t} pulled one back through {s} in minute {n}, but could not find another. "We deserved the points," said
			the manager, {s}. "The lads worked hard for each other and I am proud of them." His colleague {s} was disappointed: "We gave away two cheap goals and at this level you get
			punished." The crowd was {n}. {t} stay in place {n} with {n} points from {n} games and travel to {t} on {d}. {t} are at home to {t}.`},
		{"earthquakes", `A shallow earthquake of magnitude {h} was reported on {d} {n} miles from {t}, according to the geological survey. The quake happened at {n}:{n} local time at a depth of {h} miles.
			According to the survey, the centre was {n} miles from {t}, {n} miles from {t} and {n} miles from {t}. In the last ten days there have been {n} earthquakes of magnitude 3.0 or
			greater nearby. This information comes from the notification service of the geological survey, and this post was made by a program written by our staff. An editor looked at it
			before it was published. If you are interested in learning more about how the program works, visit our page of questions and answers. Did you feel this quake? Please think of
			reporting what you felt to the survey, which collects such reports to learn how the ground moves, and read our guide on how to be ready for the next one: what to store,
			how to fix your furniture, and whom to call.`},
		{"results", `{c} on {d} reported a profit of {n} million dollars in its last quarter. The company, based in {t}, said it earned {h} dollars a share. Without one-time costs, it was {h} dollars a share.
			The results beat the expectations of Wall Street. The mean estimate of {n} analysts surveyed was for earnings of {h} dollars a share. Revenue was {n} million dollars in the period,
			which also beat forecasts: {n} analysts had expected {n} million. For the current quarter, which ends in {d}, the company expects revenue of {n} to {n} million dollars. Shares have risen
			{n} percent since the beginning of the year, and in the final minutes of trading they hit {h} dollars. This story was generated from data supplied by a
			research firm; the full report on the company can be read on its site.`},
		{"funerals", `{s}, {n}, of {t}, died on {d} at the hospital of {t} after a short illness. He was born in {t} and worked for {c} for {n} years. He was a member of the church of {t} and loved
			fishing, the garden and above all his family. He is survived by his wife, two sons, a daughter and {n} grandchildren. He was preceded in death by his parents and a brother.
			Visitation will be on {d} from four to seven in the funeral home, with the service on {d} at eleven in the church. Burial will follow in the cemetery. In lieu of flowers the
			family asks for gifts to the fire brigade. Condolences may be left on the website of the funeral home.`},
	}
}

var fillings = map[byte][]string{
	'd': {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "March", "June"},
	't': {"Hallby", "Norwick", "Easterlund", "Porto Alba", "Milbrook", "Castle Vale", "Sankt Ottmar", "Rivermouth", "Tarnby", "Oldenmere", "Kesh", "Braywater"},
	's': {"Aldous", "Berrin", "Castellano", "Dreyman", "Eklund", "Farrokh", "Grantley", "Hovsepian", "Ilves", "Jarrow", "Kemble", "Lorimer", "Mbeki", "Nystrom", "Okafor", "Petrie"},
	'c': {"Acton Mills", "Borealis Air", "Corvid Energy", "Dunmore Foods", "Ever Bank", "Fenwick Steel", "Gable Homes", "Harbour Insurance"},
	'm': {"up", "down"},
}

// fill is a template with facts drawn at random.
func (t template) fill(r *rand.Rand) string {
	var b strings.Builder
	for rest := t.text; ; {
		before, after, found := strings.Cut(rest, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		switch kind := after[0]; kind {
		case 'n':
			fmt.Fprint(&b, 1+r.IntN(60))
		case 'h':
			fmt.Fprintf(&b, "%d.%d", r.IntN(9), r.IntN(10))
		default:
			list := fillings[kind]
			b.WriteString(list[r.IntN(len(list))])
		}
		rest = after[2:]
	}
}

// boilerplate is a paragraph of 100 words that an outlet puts under its articles.
const boilerplate = `The Rivermouth Courier is a newsroom that belongs to its readers. We have reported from this valley for more than ninety years, and every story is checked by two
	editors before it is printed. If you find a mistake, write to the desk for corrections and we will look into it within a day. Our work is paid for by subscriptions, by a foundation
	that has no say in what we write, and by small gifts. You may print one copy of this article for yourself; to print more, or to put it on a page of your own, please ask us first,
	in writing, and name the author and the date.`

// quotation is a statement of 130 words that several articles give in full.
const quotation = `"Nobody in this government wanted it to come to this," the prime minister said. "We have talked for eleven months, in good faith, with everybody who was ready to talk, and we have
	put three proposals on the table, each of which went further than the one before. What we could not do, and what no government could do, is to sign away the right of our people to
	decide on their own water, their own land and their own future. I say to our neighbours: the door is open, it was open yesterday and it will be open tomorrow. But I also say to
	those at home who believe that shouting is a policy: it is not. A policy is what is left when the shouting is over, and that is what we have, and that is what we will carry out,
	step by step, with patience and without fear."`
