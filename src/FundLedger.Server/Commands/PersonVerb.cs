using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>person …</c>: who acts, and in which roles.</summary>
internal static class PersonVerb
{
    public static Command Create() => new("person", """
        人员：登记、任职 · People and their roles.
        fundledger person open --person wang --name 王芳 --name-en "Wang Fang" --accounts wang.fang
        fundledger person list --unit A01
        """)
    {
        CommandVerb.Of("open", OpenPerson.Kind, """
            登记人员，或增加其账号 · Make a person known, with the user names of which he acts.
            fundledger person open --person wang --name 王芳 --name-en "Wang Fang" --accounts wang.fang
            """),
        CommandVerb.Of("link", LinkAccount.Kind, """
            确认账号邀请：本人登录接受，或由另一名管理员确认 · Link an account that was offered to a person.
            fundledger person link --person wang --account wang.fang2
            """),
        CommandVerb.Of("role", AssignRole.Kind, """
            任职或卸任：某人在某单位的角色 · Give a person a role at a unit; with --until it ends.
            fundledger person role --person wang --role approver --unit A01 --from 2025-01-01
            """),
    };
}
