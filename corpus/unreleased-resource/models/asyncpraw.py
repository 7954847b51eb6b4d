import asyncpraw


async def latest(name):
    reddit = asyncpraw.Reddit("bot")  # expect: unreleased-resource
    return await reddit.subreddit(name)


async def latest_closed(name):
    async with asyncpraw.Reddit("bot") as reddit:  # ok: unreleased-resource
        return await reddit.subreddit(name)
