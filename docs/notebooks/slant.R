# Three figures from an export of slant: sentiment by actor and outlet, the same over time, and who is for or against whom.
#
#   Rscript docs/notebooks/slant.R tables figures
#
# Needs readr, dplyr, tidyr and ggplot2. How to read the figures is explained in slant.ipynb, which draws the same ones.
suppressPackageStartupMessages({
  library(readr)
  library(dplyr)
  library(tidyr)
  library(ggplot2)
})

arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else "tables"
figures <- if (length(arguments) > 1) arguments[2] else "figures"
most_actors <- 10      # actors in the first figure
most_panels <- 6       # actors in the second
most_edges <- 18       # arrows in the third
fewest <- 3            # below so many articles nothing is drawn
fewest_interval <- 10  # below so many articles there is no interval
colours <- c("#0072B2", "#E69F00", "#CC79A7", "#56B4E9", "#000000") # Okabe and Ito: told apart by all eyes
shapes <- c(16, 15, 18, 17, 25)
directions <- c("mostly for" = "#009E73", "both" = "#7F7F7F", "mostly against" = "#D55E00")
dir.create(figures, showWarnings = FALSE, recursive = TRUE)

# Loading. Empty cells are NA; an actor may be called "NA", so nothing else is. A column that is empty in every row would be
# read as logical, and an id of digits as a number: text is asked for.
load <- function(name) {
  text <- c("article_id", "outlet", "published", "duplicate_of", "actor", "name", "voice", "holder", "target")
  path <- file.path(folder, paste0(name, ".csv"))
  columns <- strsplit(readLines(path, n = 1, encoding = "UTF-8"), ",")[[1]]
  types <- setNames(rep(list(col_character()), sum(columns %in% text)), columns[columns %in% text])
  table <- read_csv(path, na = "", col_types = do.call(cols, types), progress = FALSE)
  stopifnot(nrow(problems(table)) == 0)
  table
}
articles <- load("articles")
entities <- load("entities")
dyads <- load("dyads")
scores <- load("scores") |>
  filter(voice == "all", article_id %in% articles$article_id[is.na(articles$duplicate_of)])
names <- setNames(entities$name, entities$actor)
called <- function(id) {
  known <- unname(ifelse(id %in% names(names), names[id], id))
  vapply(strwrap(ifelse(id == "narrator", "the writers", known), 22, simplify = FALSE), paste, "", collapse = "\n")
}

# The unit is the article: one number per article and actor, the mean over its paragraphs.
per_article <- scores |>
  mutate(outlet = replace_na(outlet, "(no outlet)")) |>
  group_by(article_id, outlet, published, actor) |>
  summarise(sentiment = mean(sentiment), .groups = "drop")
ours <- per_article |> group_by(actor) |> summarise(mean = mean(sentiment))
theirs <- inner_join(ours, entities, by = "actor") |> filter(!is.na(sentiment))
if (all(is.na(articles$duplicate_of))) stopifnot(abs(theirs$mean - theirs$sentiment) < 1e-3)

# A bootstrap over articles, never over paragraphs; none below ten.
end <- function(x, which) {
  if (length(x) < fewest_interval) return(NA_real_)
  set.seed(1)
  means <- replicate(2000, mean(sample(x, replace = TRUE)))
  unname(quantile(means, c(0.025, 0.975))[which])
}
summarise_articles <- function(rows) {
  summarise(rows, mean = mean(sentiment), n = n(), low = end(sentiment, 1), high = end(sentiment, 2), .groups = "drop") |>
    mutate(few = n < fewest_interval)
}
outlets <- names(sort(table(distinct(per_article, article_id, outlet)$outlet), decreasing = TRUE))
outlets <- sort(head(outlets, length(colours)))
per_article <- filter(per_article, outlet %in% outlets)
top <- names(sort(table(per_article$actor), decreasing = TRUE))
look <- list(
  scale_colour_manual(values = setNames(colours[seq_along(outlets)], outlets), breaks = outlets, name = NULL),
  scale_shape_manual(values = setNames(shapes[seq_along(outlets)], outlets), breaks = outlets, name = NULL),
  theme_minimal(base_size = 12),
  theme(
    legend.position = "bottom",
    panel.grid.minor = element_blank(),
    plot.title.position = "plot",
    plot.background = element_rect(fill = "white", colour = NA)
  )
)
footnote <- paste("Bars: 95 % intervals over articles. Pale: below", fewest_interval, "articles, no interval. Numbers: articles.")
whole <- function(limits) unique(round(pretty(limits, 3)))
save <- function(name, plot, height) ggsave(file.path(figures, paste0(name, ".png")), plot, width = 10, height = height, dpi = 110)

# 1. Actor × outlet.
by_outlet <- per_article |>
  filter(actor %in% head(top, most_actors)) |>
  group_by(actor, outlet) |>
  summarise_articles() |>
  filter(n >= fewest)
order <- ours |> arrange(mean) |> filter(actor %in% by_outlet$actor)
by_outlet <- mutate(by_outlet, actor = factor(called(actor), called(order$actor)), outlet = factor(outlet, rev(outlets)))
edge <- max(c(by_outlet$high, by_outlet$mean), na.rm = TRUE)
step <- 0.05 * (edge - min(c(by_outlet$low, by_outlet$mean), na.rm = TRUE)) # the numbers stand side by side
apart <- position_dodge(width = 0.75)
figure <- ggplot(by_outlet, aes(mean, actor, colour = outlet, shape = outlet, alpha = few, group = outlet)) +
  geom_vline(xintercept = 0, colour = "#999999") +
  geom_linerange(aes(xmin = low, xmax = high), position = apart, linewidth = 1, na.rm = TRUE) +
  geom_point(position = apart, size = 3) +
  geom_text(aes(x = edge + step * match(outlet, outlets), label = n), size = 3.6, fontface = "bold", show.legend = FALSE) +
  scale_alpha_manual(values = c("FALSE" = 1, "TRUE" = 0.45), guide = "none") +
  labs(title = "How each outlet speaks of whom", x = "sentiment toward the actor: mean over articles, −1 … 1", y = NULL, caption = footnote) +
  look
save("outlets", figure, 1.8 + 0.55 * n_distinct(by_outlet$actor))

# 2. Over time: weeks if all is within 100 days, else months. Articles without a full date are left out.
dated <- per_article |>
  filter(grepl("^\\d{4}-\\d{2}-\\d{2}$", published), actor %in% head(top, most_panels)) |>
  mutate(day = as.Date(published))
weekly <- nrow(dated) > 0 && diff(range(dated$day)) <= 100
middle <- if (weekly) 3 else 14 # days from the start of a week or month
dated <- mutate(
  dated,
  when = as.Date(cut(day, if (weekly) "week" else "month")) + middle,
  actor = factor(called(actor), called(head(top, most_panels)))
)
over_time <- dated |> group_by(actor, outlet, when) |> summarise_articles()
figure <- ggplot(over_time, aes(when, mean, colour = outlet, shape = outlet)) +
  geom_hline(yintercept = 0, colour = "#999999") +
  geom_point(data = dated, aes(day, sentiment), size = 0.9, shape = 16, alpha = 0.3, show.legend = FALSE) +
  geom_line(aes(group = outlet), alpha = 0.6) +
  geom_linerange(aes(ymin = low, ymax = high), linewidth = 1, na.rm = TRUE) +
  geom_point(aes(size = n, alpha = few)) +
  facet_wrap(~actor, ncol = 2) +
  scale_alpha_manual(values = c("FALSE" = 1, "TRUE" = 0.5), guide = "none") +
  scale_size_area(max_size = 6, breaks = whole, name = "articles") +
  scale_y_continuous(limits = c(-1, 1)) +
  labs(
    title = paste("By", if (weekly) "week" else "month", "of publication"),
    x = NULL,
    y = "sentiment toward the actor, −1 … 1",
    caption = paste(footnote, "Dots: single articles.")
  ) +
  look +
  theme(strip.text = element_text(face = "bold", hjust = 0))
save("time", figure, 9)

# 3. Who is for or against whom: an arrow from holder to target, wider for more attitudes, beside it "for:against". Pale: the interval of
# dyads.csv does not leave out zero, or there is none.
edges <- dyads |>
  filter(!is.na(holder)) |>
  mutate(count = favor + against, share = favor / count) |>
  arrange(desc(count)) |>
  head(most_edges) |>
  mutate(sure = coalesce(score_low > 0 | score_high < 0, FALSE),
         direction = case_when(share >= 2 / 3 ~ "mostly for", share <= 1 / 3 ~ "mostly against", TRUE ~ "both"))
nodes <- tibble(id = unique(c(rbind(edges$holder, edges$target)))) |>
  arrange(row_number() %% 2 == 0) |> # the busiest come first: put them apart
  mutate(angle = 2 * pi * (row_number() - 1) / n(), x = cos(angle), y = sin(angle))
edges <- edges |>
  left_join(select(nodes, holder = id, x, y), by = "holder") |>
  left_join(select(nodes, target = id, xend = x, yend = y), by = "target") |>
  mutate(length = sqrt((xend - x)^2 + (yend - y)^2), dx = (xend - x) / length, dy = (yend - y) / length,
         # two arrows of one pair stand side by side, and stop short of the nodes
         x1 = x + 0.09 * dx + 0.025 * dy, y1 = y + 0.09 * dy - 0.025 * dx, x2 = xend - 0.09 * dx + 0.025 * dy, y2 = yend - 0.09 * dy - 0.025 * dx)
figure <- ggplot(edges) +
  geom_segment(
    aes(x1, y1, xend = x2, yend = y2, colour = direction, linewidth = count, alpha = sure),
    arrow = arrow(length = unit(3.5, "mm"), type = "closed"),
    linejoin = "mitre"
  ) +
  geom_label(
    aes(x1 + 0.3 * (x2 - x1), y1 + 0.3 * (y2 - y1), label = paste0(favor, ":", against), colour = direction),
    size = 3.2,
    label.size = 0,
    label.padding = unit(0.08, "lines"),
    show.legend = FALSE
  ) +
  geom_point(data = nodes, aes(x, y), size = 5, colour = "#333333") +
  geom_text(
    data = nodes,
    aes(1.1 * x, 1.1 * y, label = called(id), hjust = 0.5 - 0.5 * sign(round(x, 1)), vjust = 0.5 - 0.5 * y),
    lineheight = 0.9,
    size = 4.2
  ) +
  scale_colour_manual(values = directions, name = NULL) +
  scale_alpha_manual(values = c("FALSE" = 0.4, "TRUE" = 1), guide = "none") +
  scale_linewidth(range = c(0.6, 2.6), breaks = whole, name = "attitudes") +
  coord_equal(xlim = c(-1.75, 1.75), ylim = c(-1.25, 1.25)) +
  labs(
    title = sprintf("The %d strongest of %d pairs (for:against)", nrow(edges), nrow(dyads)),
    caption = "Full colour: the 95 % interval over articles leaves out zero. Pale: it does not, or below ten articles there is none."
  ) +
  theme_void(base_size = 12) +
  theme(legend.position = "bottom", plot.background = element_rect(fill = "white", colour = NA), plot.margin = margin(8, 8, 8, 8))
save("network", figure, 8.2)
